import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connectAsOwner, type Database } from "#lib/data/connect.ts";
import { readDismissals, readSignedDismissals } from "#lib/data/dismissals.ts";
import * as foundation from "#lib/data/migrations/0001-foundation.ts";
import * as confirmedRows from "#lib/data/migrations/0002-confirmed-rows.ts";
import * as deskChoices from "#lib/data/migrations/0003-desk-choices.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
let db: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  db = connectAsOwner(database.connection);
  await sql`drop schema public cascade`.execute(db);
  await sql`create schema public`.execute(db);
  for (const migration of [foundation, confirmedRows]) await migration.up(db.withTables<never>());
});

afterAll(async () => {
  await db.destroy();
  await database.drop();
});

const [DOCUMENT, OLENA, MARTA] = [1, 2, 3].map((n) => `00000000-0000-7000-8000-00000000000${n}`);

test("dismissals from before hold for their fingerprint, signed by whoever the log says set them last", async () => {
  const at = "2026-01-01T00:00:00Z";
  await sql`insert into editors values (${OLENA}, 'Olena', ${at}), (${MARTA}, 'Marta', ${at})`.execute(
    db,
  );
  await sql`insert into documents values (${DOCUMENT}, ${DOCUMENT}, 'Ferries', 3, 9, ${at}, ${at})`.execute(
    db,
  );
  const turn = (before: string | null, after: string) => {
    const dismissal = (reason: string | null) => reason && { fingerprint: "f00", reason };
    const dismissals = [{ before: dismissal(before), after: dismissal(after) }];
    return JSON.stringify({ texts: [], grid: null, flags: [], dismissals });
  };
  await sql`insert into changes values
    (${DOCUMENT}, 1, ${at}, ${OLENA}, 'import', null, '{}'),
    (${DOCUMENT}, 2, ${at}, ${OLENA}, 'dismiss', null, ${turn(null, "meant")}),
    (${DOCUMENT}, 3, ${at}, ${MARTA}, 'dismiss', null, ${turn("meant", "dialect")})`.execute(db);
  await sql`insert into dismissals values (${DOCUMENT}, 'f00', 'dialect')`.execute(db);

  await deskChoices.up(db.withTables<never>());

  const names = { id: "f00", scope: "occurrence", check: "", language: "", key: "f00" };
  const dismissal = { ...names, reason: "dialect" };
  expect(await readDismissals(db, DOCUMENT ?? "")).toEqual([dismissal]);
  expect(await readSignedDismissals(db, DOCUMENT ?? "")).toEqual([
    { ...dismissal, author: "Marta", at: new Date(at) },
  ]);
});
