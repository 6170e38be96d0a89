import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { APP_ROLE, connect } from "#lib/data/connect.ts";
import { deskForTests } from "../support/desk.ts";

const desk = deskForTests();
const INSUFFICIENT_PRIVILEGE = "42501";

describe("the application's database role", () => {
  test.each([
    ["revisions", "update revisions set text = ''"],
    ["revisions", "delete from revisions"],
    ["changes", "update changes set kind = 'edit'"],
    ["changes", "delete from changes"],
    ["originals", "update originals set bytes = ''"],
    ["originals", "delete from originals"],
    ["beads", "delete from beads"],
    ["revisions", "truncate revisions"],
    ["documents", "delete from documents"],
    ["revisions", "drop table revisions cascade"],
  ])("cannot rewrite %s: %s", async (_, statement) => {
    await desk.imports({ fr: ["Un."], en: ["One."] });
    await expect(sql.raw(statement).execute(desk.db)).rejects.toMatchObject({
      code: INSUFFICIENT_PRIVILEGE,
    });
  });

  test("is taken up whatever else the connection asks for", async () => {
    const { host = "", port, user, database } = desk.connection;
    const options = encodeURIComponent("-c statement_timeout=60000");
    const connectionString = `postgresql://${user}@${encodeURIComponent(host)}:${port}/${database}?options=${options}`;
    const db = connect({ connectionString });
    const { rows } = await sql<{ role: string }>`select current_user as role`.execute(db);
    await db.destroy();
    expect(rows).toEqual([{ role: APP_ROLE }]);
  });

  test("can add to them and read them", async () => {
    const id = await desk.imports({ fr: ["Un."], en: ["One."] });
    expect((await desk.open(id)).segments.map((segment) => segment.text)).toEqual(["Un.", "One."]);
  });
});
