import { sql } from "kysely";
import type { EditionProgress } from "#lib/core/quality/progress.ts";
import type { Database, Writing } from "./connect.ts";

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
