import { sql } from "kysely";
import type { Alternative } from "#lib/core/document/model.ts";
import { anyOf } from "./any-of.ts";
import type { Database } from "./connect.ts";

/** The rows of a document in order, column by column. */
export interface RowColumns {
  readonly ids: readonly number[];
  readonly orders: readonly string[];
  readonly confidences: readonly (number | null)[];
  /** Ids of those that an editor stands for. */
  readonly confirmed: readonly number[];
  readonly alternatives: readonly { readonly row: number; readonly alternative: Alternative }[];
}

/** The segments of an edition that stand in rows, column by column: of one row in the order of their cell, the rows in no order. */
export interface SegmentColumns {
  readonly edition: number;
  readonly ids: readonly number[];
  /** Ids of their rows. */
  readonly rows: readonly number[];
  /** How many characters their texts have. */
  readonly lengths: readonly number[];
  readonly revisions: readonly number[];
}

/** Reads the rows of a document. The database puts the columns together: to take tens of thousands of records apart one by one costs more than all else. */
export async function readRowColumns(db: Database, document: string): Promise<RowColumns> {
  const { rows } = await sql<{ [column in keyof RowColumns]: RowColumns[column] | null }>`
    select json_agg(id order by order_key, id) as ids,
      json_agg(order_key order by order_key, id) as orders,
      json_agg(confidence order by order_key, id) as confidences,
      json_agg(id order by order_key, id) filter (where confirmed) as confirmed,
      json_agg(json_build_object('row', id, 'alternative', alternative) order by order_key, id)
        filter (where alternative is not null) as alternatives
    from rows where document_id = ${document}`.execute(db);
  const [found] = rows;
  return {
    ids: found?.ids ?? [],
    orders: found?.orders ?? [],
    confidences: found?.confidences ?? [],
    confirmed: found?.confirmed ?? [],
    alternatives: found?.alternatives ?? [],
  };
}

/** Reads which segments stand in the rows of a document, without their texts. */
export async function readSegmentColumns(
  db: Database,
  document: string,
): Promise<SegmentColumns[]> {
  const { rows } = await sql<SegmentColumns>`
    select edition_id as edition,
      json_agg(id order by row_id, position) as ids,
      json_agg(row_id order by row_id, position) as rows,
      json_agg(length order by row_id, position) as lengths,
      json_agg(revision order by row_id, position) as revisions
    from segments where document_id = ${document} and row_id is not null
    group by edition_id order by edition_id`.execute(db);
  return rows;
}

/** The ids of up to `count` rows, in order, from the one at a place on; from the first where none is given. */
export async function readRowIds(
  db: Database,
  document: string,
  { from = "", count }: { readonly from?: string; readonly count: number },
): Promise<number[]> {
  const rows = await db
    .selectFrom("rows")
    .where("document_id", "=", document)
    .where("order_key", ">=", from)
    .orderBy("order_key")
    .orderBy("id")
    .limit(count)
    .select("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** The ids of the segments that stand in these rows. */
export async function readSegmentIds(
  db: Database,
  document: string,
  rows: readonly number[],
): Promise<number[]> {
  const found = await db
    .selectFrom("segments")
    .where("document_id", "=", document)
    .where("row_id", "=", anyOf(rows))
    .select("id")
    .execute();
  return found.map(({ id }) => id);
}

/**
 * The ids of the rows in which these segments stand. Asked for by itself: as part of another question it is joined by guesswork while there are
 * no statistics of the document.
 */
export async function readRowsWith(
  db: Database,
  document: string,
  segments: readonly number[],
): Promise<number[]> {
  const found = await db
    .selectFrom("segments")
    .where("document_id", "=", document)
    .where("id", "=", anyOf(segments))
    .where("row_id", "is not", null)
    .select("row_id as row")
    .distinct()
    .execute();
  return found.flatMap(({ row }) => row ?? []);
}
