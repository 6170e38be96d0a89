import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import type { Connection } from "#lib/data/connect.ts";

/** A database of the newest schema that nobody else uses. */
export interface TestDatabase {
  readonly connection: Connection;
  /** Removes it, whoever is still connected. */
  drop(): Promise<void>;
}

/** Creates an empty database for one test file, in tests under `tests/{data,services,api}`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { template, ...server } = inject("databaseServer");
  const database = `test-${randomUUID()}`;
  await run(server, `create database "${database}" template "${template}"`);
  return {
    connection: { ...server, database },
    drop: () => run(server, `drop database "${database}" with (force)`),
  };
}

async function run(server: Connection, statement: string): Promise<void> {
  const client = new pg.Client({ ...server, database: "postgres" });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
