import { groupBy } from "#lib/core/document/grouping.ts";
import { anyOf } from "./any-of.ts";
import { batches } from "./batches.ts";
import type { Database, Writing } from "./connect.ts";
import type { SegmentPlace } from "./grid.ts";

/** A segment without its texts; `born` is the number of the change that brings its first. */
export interface NewSegment {
  readonly id: number;
  readonly edition: number;
  readonly born: number;
}

/** Stores segments before their first revisions; those that `standing` does not name stand in no row yet. */
export async function addSegments(
  tx: Writing,
  document: string,
  segments: readonly NewSegment[],
  standing: readonly SegmentPlace[] = [],
): Promise<void> {
  const places = groupBy(standing, ({ id }) => id);
  for (const batch of batches(segments)) {
    const values = batch.map(({ id, edition, born }) => {
      const [place] = places.get(id) ?? [];
      const at = { row_id: place?.row ?? null, position: place?.position ?? 0 };
      return { document_id: document, id, edition_id: edition, ...at, born, revision: born };
    });
    await tx.insertInto("segments").values(values).execute();
  }
}

/** All segments that a document has or had, or those named, by id. */
export function readSegmentHeads(
  db: Database,
  document: string,
  only?: readonly number[],
): Promise<NewSegment[]> {
  let segments = db.selectFrom("segments").where("document_id", "=", document).orderBy("id");
  if (only) segments = segments.where("id", "=", anyOf(only));
  return segments.select(["id", "edition_id as edition", "born"]).execute();
}

/** Those of these segments that stand in a row. */
export async function readStanding(
  db: Database,
  document: string,
  segments: readonly number[],
): Promise<number[]> {
  const found = await db
    .selectFrom("segments")
    .where("document_id", "=", document)
    .where("id", "=", anyOf(segments))
    .where("row_id", "is not", null)
    .select("id")
    .execute();
  return found.map(({ id }) => id);
}
