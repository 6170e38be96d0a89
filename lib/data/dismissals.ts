import type { Dismissal } from "#lib/core/quality/flags.ts";
import type { Database, Writing } from "./connect.ts";

/** A dismissal with the editor who set it. */
export interface SignedDismissal extends Dismissal {
  readonly author: string;
  readonly at: Date;
}

/** A dismissal that holds in every document of a workspace. */
export interface StandingDismissal extends Omit<SignedDismissal, "scope"> {
  readonly scope: "language" | "everywhere";
  /** The words it was said of, for people to read. */
  readonly words: string;
}

/** The dismissals of a document, by id. */
export function readDismissals(db: Database, document: string): Promise<Dismissal[]> {
  return db
    .selectFrom("dismissals")
    .where("document_id", "=", document)
    .orderBy("id")
    .select(["id", "scope", "check_id as check", "language", "key", "reason"])
    .execute();
}

/** The dismissals of a document with who set them and when, the oldest first. */
export function readSignedDismissals(db: Database, document: string): Promise<SignedDismissal[]> {
  return db
    .selectFrom("dismissals as d")
    .innerJoin("changes as c", (join) =>
      join.onRef("c.document_id", "=", "d.document_id").onRef("c.sequence", "=", "d.placed"),
    )
    .innerJoin("editors as e", "e.id", "c.editor_id")
    .where("d.document_id", "=", document)
    .orderBy("d.placed")
    .orderBy("d.id")
    .select(["d.id", "d.scope", "d.check_id as check", "d.language", "d.key", "d.reason"])
    .select(["e.name as author", "c.at"])
    .execute();
}

/** Makes one turn of a change: the dismissal stands as it says, or is gone. */
export async function placeDismissal(
  tx: Writing,
  { document, sequence }: { readonly document: string; readonly sequence: number },
  { before, after }: { readonly before: Dismissal | null; readonly after: Dismissal | null },
): Promise<void> {
  if (!after) {
    await tx
      .deleteFrom("dismissals")
      .where("document_id", "=", document)
      .where("id", "=", before?.id ?? "")
      .execute();
    return;
  }
  const { check, ...rest } = after;
  const values = { ...rest, check_id: check, placed: sequence };
  await tx
    .insertInto("dismissals")
    .values({ ...values, document_id: document })
    .onConflict((conflict) => conflict.columns(["document_id", "id"]).doUpdateSet(values))
    .execute();
}

/** The dismissals that hold in all documents of a workspace, the newest first. */
export function readStandingDismissals(
  db: Database,
  workspace: string,
): Promise<StandingDismissal[]> {
  return db
    .selectFrom("standing_dismissals as d")
    .innerJoin("editors as e", "e.id", "d.editor_id")
    .where("d.workspace_id", "=", workspace)
    .where("d.withdrawn", "is", null)
    .orderBy("d.at", "desc")
    .orderBy("d.id", "desc")
    .select(["d.id", "d.scope", "d.check_id as check", "d.language", "d.key", "d.words"])
    .select(["d.reason", "d.at", "e.name as author"])
    .execute();
}

/** A new standing dismissal, by the id of its editor. */
export interface NewStandingDismissal extends Omit<StandingDismissal, "author"> {
  readonly workspace: string;
  readonly editor: string;
}

/** Keeps a standing dismissal; one of the same words that is there already gets its reason and author, and stands again. */
export async function saveStandingDismissal(
  tx: Writing,
  { workspace, editor, check, ...rest }: NewStandingDismissal,
): Promise<void> {
  const { reason, at } = rest;
  await tx
    .insertInto("standing_dismissals")
    .values({ ...rest, workspace_id: workspace, check_id: check, editor_id: editor })
    .onConflict((conflict) =>
      conflict
        .columns(["workspace_id", "scope", "check_id", "key"])
        .doUpdateSet({ reason, at, editor_id: editor, withdrawn: null }),
    )
    .execute();
}

/** Takes standing dismissals back and returns how many of them stood. */
export function withdrawStandingDismissals(
  tx: Writing,
  standing: { readonly workspace: string; readonly ids: readonly string[] },
  at: Date,
): Promise<number> {
  return turnStanding(tx, standing, { from: "is", to: at });
}

/** Lets dismissals that were taken back stand again, as they were signed, and returns how many of them did not. */
export function restoreStandingDismissals(
  tx: Writing,
  withdrawn: { readonly workspace: string; readonly ids: readonly string[] },
): Promise<number> {
  return turnStanding(tx, withdrawn, { from: "is not", to: null });
}

async function turnStanding(
  tx: Writing,
  { workspace, ids }: { readonly workspace: string; readonly ids: readonly string[] },
  { from, to }: { readonly from: "is" | "is not"; readonly to: Date | null },
): Promise<number> {
  if (ids.length === 0) return 0;
  const { numUpdatedRows } = await tx
    .updateTable("standing_dismissals")
    .set({ withdrawn: to })
    .where("workspace_id", "=", workspace)
    .where("id", "in", ids)
    .where("withdrawn", from, null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
