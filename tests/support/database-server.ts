import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "#lib/data/embedded/server.ts";
import { migrateDatabase } from "#lib/data/migrate.ts";

/** Where the test server is, and the migrated database that each test's own is copied from. */
export interface TestServerAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly template: string;
}

declare module "vitest" {
  export interface ProvidedContext {
    databaseServer: TestServerAddress;
  }
}

/** Starts the server that database tests share; vitest calls it before the first of them. Returns its end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "hexapla-test-"));
  const { stop, database, ...address } = await startEmbedded({ folder, report: () => {} });
  await migrateDatabase({ ...address, database });
  project.provide("databaseServer", { ...address, template: database });
  return async () => {
    await stop();
    await rm(folder, { recursive: true });
  };
}
