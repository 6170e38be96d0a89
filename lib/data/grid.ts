import { sql } from "kysely";
import { type GridChange, type PlacedRow, segmentTurns } from "#lib/core/document/grid.ts";
import { anyOf } from "./any-of.ts";
import { batches } from "./batches.ts";
import type { Database, Writing } from "./connect.ts";
import { readRows } from "./documents.ts";

/** Stores rows as they stand now, without their segments. */
export async function saveRows(
  tx: Writing,
  document: string,
  rows: readonly PlacedRow[],
): Promise<void> {
  for (const batch of batches(rows)) {
    const values = batch.map(({ id, order, confidence, confirmed, alternative }) => ({
      document_id: document,
      id,
      order_key: order,
      confidence,
      confirmed,
      alternative: alternative && JSON.stringify(alternative),
    }));
    await tx
      .insertInto("rows")
      .values(values)
      .onConflict((conflict) =>
        conflict.columns(["document_id", "id"]).doUpdateSet({
          order_key: sql`excluded.order_key`,
          confidence: sql`excluded.confidence`,
          confirmed: sql`excluded.confirmed`,
          alternative: sql`excluded.alternative`,
        }),
      )
      .execute();
  }
}

/**
 * The standing rows that a change of `touched` rows has to do with, in order: from the first of them to the last, wherever they stood or
 * stand, and beside these those which may carry an alternative together with one between. What lies outside stays as it is. The cost
 * follows their number, not the document's.
 */
export async function readRowsAround(
  db: Database,
  document: string,
  touched: readonly PlacedRow[],
): Promise<PlacedRow[]> {
  const orders = touched.map(({ order }) => order);
  const { rows } = await sql<{ id: number }>`
    with places as (
      select order_key from rows where document_id = ${document} and id = ${anyOf(touched.map(({ id }) => id))}
      union all select unnest(${orders}::text[]) collate "C"
    ), ends as (select min(order_key) as first, max(order_key) as last from places
    ), beside as (
      select (select max(order_key) from rows where document_id = ${document} and order_key < first and alternative is null) as above,
        (select min(order_key) from rows where document_id = ${document} and order_key > last and alternative is null) as below
      from ends
    )
    select id from rows where document_id = ${document}
      and order_key >= coalesce((select above from beside), '')
      and ((select below from beside) is null or order_key <= (select below from beside))`.execute(
    db,
  );
  return readRows(
    db,
    document,
    rows.map(({ id }) => id),
  );
}

/** Makes a change of rows: they stand, and hold their segments, as it says. */
export async function placeGrid(
  tx: Writing,
  document: string,
  { before, after }: GridChange,
): Promise<void> {
  await saveRows(tx, document, after);
  await moveSegments(tx, document, { before, after });
  await takeOut(tx, document, segmentTurns({ before, after }).left);
  const standing = new Set(after.map((row) => row.id));
  const gone = before.map((row) => row.id).filter((id) => !standing.has(id));
  if (gone.length === 0) return;
  await tx
    .deleteFrom("rows")
    .where("document_id", "=", document)
    .where("id", "=", anyOf(gone))
    .execute();
}

/** Where a segment stands: its row, and its number among the segments of its cell. */
export interface SegmentPlace {
  readonly id: number;
  readonly row: number;
  readonly position: number;
}

/** The places of all segments that `rows` hold. */
export function placesIn(rows: readonly PlacedRow[]): SegmentPlace[] {
  return rows.flatMap(({ id: row, cells }) =>
    Object.values(cells).flatMap((cell) => cell.map((id, position) => ({ id, row, position }))),
  );
}

async function takeOut(tx: Writing, document: string, segments: readonly number[]): Promise<void> {
  if (segments.length === 0) return;
  await tx
    .updateTable("segments")
    .where("document_id", "=", document)
    .where("id", "=", anyOf(segments))
    .set({ row_id: null })
    .execute();
}

async function moveSegments(tx: Writing, document: string, grid: GridChange): Promise<void> {
  const old = new Map(placesIn(grid.before).map((place) => [place.id, place]));
  const moved = placesIn(grid.after).filter(({ id, row, position }) => {
    const was = old.get(id);
    return was?.row !== row || was.position !== position;
  });
  if (moved.length === 0) return;
  await sql`
    update segments set row_id = place.row, position = place.position
    from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as place(id integer, "row" integer, position integer)
    where segments.document_id = ${document} and segments.id = place.id`.execute(tx);
}
