import type { Turn } from "#lib/core/history/change.ts";
import type { Remark } from "#lib/core/quality/remarks.ts";
import { anyOf } from "./any-of.ts";
import type { Database, Writing } from "./connect.ts";

/** The remarks of a document, or those of these ids, in the order they were made. */
export function readRemarks(
  db: Database,
  document: string,
  { ids }: { readonly ids?: readonly number[] } = {},
): Promise<Remark[]> {
  let remarks = db.selectFrom("remarks").where("document_id", "=", document).orderBy("id");
  if (ids) remarks = remarks.where("id", "=", anyOf(ids));
  return remarks.select(["id", "flag_id as flag", "text", "mentions", "author", "at"]).execute();
}

/** Makes one turn of a change: the remark stands as it says, or is gone. */
export async function placeRemark(
  tx: Writing,
  document: string,
  { before, after }: Turn<Remark>,
): Promise<void> {
  if (!after) {
    await tx
      .deleteFrom("remarks")
      .where("document_id", "=", document)
      .where("id", "=", before?.id ?? -1)
      .execute();
    return;
  }
  const { flag, mentions, ...said } = after;
  const values = { ...said, flag_id: flag, mentions: JSON.stringify(mentions) };
  await tx
    .insertInto("remarks")
    .values({ ...values, document_id: document })
    .onConflict((conflict) => conflict.columns(["document_id", "id"]).doUpdateSet(values))
    .execute();
}
