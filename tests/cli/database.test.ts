import { createServer } from "node:net";
import { describe, expect, test } from "vitest";
import { DatabaseServerError, openDatabase } from "#lib/cli/database.ts";

const SETTINGS = { dataFolder: "/nowhere", port: null, hosts: [], log: "-" };

/** A port that nobody listens on: it was free a moment ago. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return address !== null && typeof address === "object" ? address.port : 1;
}

describe("openDatabase()", () => {
  test("says what to do where no server answers, and does not repeat the password", async () => {
    const databaseUrl = `postgresql://desk:secret@127.0.0.1:${await closedPort()}/desk`;
    const opening = openDatabase({ ...SETTINGS, databaseUrl }, () => {});
    await expect(opening).rejects.toThrow(DatabaseServerError);
    await expect(opening).rejects.toThrow(/DATABASE_URL.*check that it is running/);
    await expect(opening).rejects.not.toThrow(/secret/);
  });
});
