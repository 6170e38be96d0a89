import { sql } from "kysely";
import type { Amount, EditionProgress } from "#lib/core/quality/progress.ts";
import type { Database, Writing } from "./connect.ts";

/** How much text an edition has, and which of it is not as it came. */
export interface EditionAmount extends Amount {
  readonly edition: number;
  /** The segments that have been revised since they came, whatever their text is now. */
  readonly revised: readonly number[];
}

/** Sums up the segments that stand in each edition of a document. One scan of them, without their texts. */
export async function readAmounts(db: Database, document: string): Promise<EditionAmount[]> {
  const { rows } = await sql<EditionAmount>`
    select edition_id as edition, count(*)::integer as segments, sum(words)::integer as words,
      coalesce(json_agg(id) filter (where revision <> born), '[]') as revised
    from segments where document_id = ${document} and row_id is not null
    group by edition_id`.execute(db);
  return rows;
}

/** How far a document was as of a head, as it was measured then. */
export interface MeasuredProgress {
  readonly document: string;
  readonly head: number;
  readonly editions: readonly EditionProgress[];
}

/** The last measurements of documents; none for those that were never measured. */
export function readProgress(
  db: Database,
  documents: readonly string[],
): Promise<MeasuredProgress[]> {
  return db
    .selectFrom("progress")
    .where("document_id", "=", sql<string>`any(${[...documents]}::uuid[])`)
    .select(["document_id as document", "head", "editions"])
    .execute();
}

/** Keeps a measurement, unless there is one of a later head. */
export async function saveProgress(
  tx: Writing,
  { document, head, editions }: MeasuredProgress,
): Promise<void> {
  const values = { head, editions: JSON.stringify(editions) };
  await tx
    .insertInto("progress")
    .values({ document_id: document, ...values })
    .onConflict((conflict) =>
      conflict.column("document_id").doUpdateSet(values).where("progress.head", "<", head),
    )
    .execute();
}
