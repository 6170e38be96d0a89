import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connectAsOwner, type Database } from "#lib/data/connect.ts";
import { readEditions, readSegments } from "#lib/data/documents.ts";
import * as foundation from "#lib/data/migrations/0001-foundation.ts";
import * as confirmedRows from "#lib/data/migrations/0002-confirmed-rows.ts";
import * as namedVersions from "#lib/data/migrations/0004-named-versions.ts";
import * as receptions from "#lib/data/migrations/0006-receptions.ts";
import { readPlaces, readReceptions } from "#lib/data/receptions.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
let db: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  db = connectAsOwner(database.connection);
  await sql`drop schema public cascade`.execute(db);
  await sql`create schema public`.execute(db);
  for (const migration of [foundation, confirmedRows, namedVersions])
    await migration.up(db.withTables<never>());
});

afterAll(async () => {
  await db.destroy();
  await database.drop();
});

const DOCUMENT = "00000000-0000-7000-8000-000000000001";

test("documents from before keep their files, and each segment the place it stood at", async () => {
  const at = "2026-01-01T00:00:00Z";
  for (const statement of [
    sql`insert into editors values (${DOCUMENT}, 'Olena', ${at})`,
    sql`insert into documents (id, workspace_id, title, head, next_id, created_at, changed_at)
      values (${DOCUMENT}, ${DOCUMENT}, 'Пором', 1, 9, ${at}, ${at})`,
    sql`insert into originals values (${DOCUMENT}, 'f00', 'x')`,
    sql`insert into editions values
      (${DOCUMENT}, 1, 0, 'uk', null, 'markdown', 'пором.md', 'f00'), (${DOCUMENT}, 2, 1, 'ar', 1, 'text', 'ar.txt', 'f00')`,
    sql`insert into rows (document_id, id, order_key) values (${DOCUMENT}, 6, 'a0')`,
    sql`insert into segments values
      (${DOCUMENT}, 3, 1, 6, 1, 40, 50, 1), (${DOCUMENT}, 4, 1, 6, 0, 0, 30, 1), (${DOCUMENT}, 5, 2, 6, 0, 2, 9, 1)`,
    sql`insert into changes values (${DOCUMENT}, 1, ${at}, ${DOCUMENT}, 'import', null, '{}')`,
    sql`insert into revisions select ${DOCUMENT}, id, 1, 'نصّ', 'import', null, 0 from segments`,
  ])
    await statement.execute(db);

  await receptions.up(db.withTables<never>());

  const told = await readEditions(db, DOCUMENT);
  expect(told.map(({ format, fileName, slot }) => [format, fileName, slot])).toEqual([
    ["markdown-source", "пором.md", ""],
    ["text", "ar.txt", ""],
  ]);
  const places = await readPlaces(db, DOCUMENT);
  expect(places.map(({ edition, segment, place }) => [edition, segment, place])).toEqual([
    [1, 4, 0],
    [1, 3, 1],
    [2, 5, 0],
  ]);
  const files = await readReceptions(db, DOCUMENT);
  expect(files.map(({ sequence, reading }) => [sequence, reading])).toEqual([
    [1, {}],
    [1, {}],
  ]);
  expect((await readSegments(db, DOCUMENT)).map(({ id }) => id)).toEqual([3, 4, 5]);
});
