import type { Turn, VersionName } from "#lib/core/history/change.ts";
import type { Database, Writing } from "./connect.ts";

/** A name of a version with the editor who gave it. */
export interface SignedName extends VersionName {
  readonly author: string;
  readonly at: Date;
}

/** The names of a document's versions with who gave them, by id. */
export function readSignedNames(db: Database, document: string): Promise<SignedName[]> {
  return db
    .selectFrom("version_names as n")
    .innerJoin("changes as c", (join) =>
      join.onRef("c.document_id", "=", "n.document_id").onRef("c.sequence", "=", "n.placed"),
    )
    .innerJoin("editors as e", "e.id", "c.editor_id")
    .where("n.document_id", "=", document)
    .orderBy("n.id")
    .select(["n.id", "n.sequence", "n.name", "e.name as author", "c.at"])
    .execute();
}

/** The names of a document's versions, by id. */
export function readVersionNames(db: Database, document: string): Promise<VersionName[]> {
  return db
    .selectFrom("version_names")
    .where("document_id", "=", document)
    .orderBy("id")
    .select(["id", "sequence", "name"])
    .execute();
}

/** Makes one turn of a change: the name stands as it says, or is gone. */
export async function placeName(
  tx: Writing,
  { document, sequence }: { readonly document: string; readonly sequence: number },
  { before, after }: Turn<VersionName>,
): Promise<void> {
  if (!after) {
    await tx
      .deleteFrom("version_names")
      .where("document_id", "=", document)
      .where("id", "=", before?.id ?? -1)
      .execute();
    return;
  }
  const values = { ...after, placed: sequence };
  await tx
    .insertInto("version_names")
    .values({ ...values, document_id: document })
    .onConflict((conflict) => conflict.columns(["document_id", "id"]).doUpdateSet(values))
    .execute();
}
