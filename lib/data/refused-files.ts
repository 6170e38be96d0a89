import { sql } from "kysely";
import type { ReadingProblem } from "#lib/core/formats/unreadable.ts";
import type { Database } from "./connect.ts";

/** A received file that could not be read, without its bytes. */
export interface RefusedFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly problem: ReadingProblem;
  /** The name of who sent it; empty for nobody who had given one. */
  readonly editor: string;
  readonly at: Date;
}

// What is kept of a workspace, the newest first: enough to look into what went wrong, not an archive.
const MOST_FILES = 50;
const MOST_BYTES = 200 * 1024 * 1024;

/** Keeps a refused file; the same bytes under the same name are kept once. Older ones make room. Returns the id it has. */
export async function keepRefused(
  db: Database,
  workspace: string,
  { size: _, problem, ...file }: RefusedFile,
  bytes: Uint8Array,
): Promise<string> {
  const known = await db
    .selectFrom("refused_files")
    .where("workspace_id", "=", workspace)
    .where("name", "=", file.name)
    .where("bytes", "=", Buffer.from(bytes))
    .select("id")
    .executeTakeFirst();
  if (known) return known.id;
  const written = { ...file, problem: JSON.stringify(problem), bytes: Buffer.from(bytes) };
  await db
    .insertInto("refused_files")
    .values({ ...written, workspace_id: workspace })
    .execute();
  await makeRoom(db, workspace);
  return file.id;
}

async function makeRoom(db: Database, workspace: string): Promise<void> {
  await sql`delete from refused_files where workspace_id = ${workspace} and id in (
    select id from (
      select id, row_number() over newest as place, sum(octet_length(bytes)) over newest as size from refused_files
      where workspace_id = ${workspace} window newest as (order by at desc, id desc)
    ) as kept where place > ${MOST_FILES} or (size > ${MOST_BYTES} and place > 1)
  )`.execute(db);
}

/** The refused files of a workspace, the newest first. */
export function readRefused(db: Database, workspace: string): Promise<RefusedFile[]> {
  return db
    .selectFrom("refused_files")
    .where("workspace_id", "=", workspace)
    .orderBy("at", "desc")
    .select(["id", "name", "problem", "editor", "at"])
    .select(sql<number>`octet_length(bytes)`.as("size"))
    .execute();
}

/** The bytes of a refused file with its name; undefined where it is not kept any more. */
export function findRefused(
  db: Database,
  workspace: string,
  id: string,
): Promise<{ name: string; bytes: Buffer } | undefined> {
  return db
    .selectFrom("refused_files")
    .where("workspace_id", "=", workspace)
    .where("id", "=", id)
    .select(["name", "bytes"])
    .executeTakeFirst();
}
