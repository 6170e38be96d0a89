import { sql } from "kysely";
import type { Database } from "./connect.ts";

/** Somebody who works on documents. */
export interface Editor {
  readonly id: string;
  readonly name: string;
}

/** Keeps an editor's name; a known id gets the new name. */
export async function saveEditor(db: Database, editor: Editor, at: Date): Promise<void> {
  await db
    .insertInto("editors")
    .values({ ...editor, created_at: at })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ name: editor.name }))
    .execute();
}

/** Finds an editor by id; undefined where there is none. */
export function findEditor(db: Database, id: string): Promise<Editor | undefined> {
  return db.selectFrom("editors").where("id", "=", id).select(["id", "name"]).executeTakeFirst();
}

/** Finds the editor of this name that was made first; undefined where there is none. */
export function findEditorByName(db: Database, name: string): Promise<Editor | undefined> {
  return db
    .selectFrom("editors")
    .where("name", "=", name)
    .orderBy("created_at")
    .select(["id", "name"])
    .executeTakeFirst();
}

/** The names of editors by id; unknown ones are left out. */
export async function readEditorNames(
  db: Database,
  ids: Iterable<string>,
): Promise<Map<string, string>> {
  const found = await db
    .selectFrom("editors")
    .where("id", "=", sql<string>`any(${[...ids]}::uuid[])`)
    .select(["id", "name"])
    .execute();
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** The names of all editors, each once, of those who came last first, at most `limit`. */
export async function readKnownNames(db: Database, limit: number): Promise<string[]> {
  const found = await db
    .selectFrom("editors")
    .groupBy("name")
    .select("name")
    .orderBy(sql`max(created_at)`, "desc")
    .limit(limit)
    .execute();
  return found.map(({ name }) => name);
}
