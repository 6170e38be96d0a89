import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startTestServer } from "../support/test-server.ts";

/** Starts the production build on an empty data folder for all browser tests; returns its end. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "hexapla-browser-"));
  const server = await startTestServer(folder);
  process.env.HEXAPLA_TEST_URL = server.url;
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  };
}
