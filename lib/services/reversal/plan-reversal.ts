import type { Delta } from "#lib/core/history/change.ts";
import type { StoredChange } from "#lib/data/changes.ts";
import type { Database } from "#lib/data/connect.ts";
import type { LockedDocument } from "#lib/data/documents.ts";
import type { PlannedChange } from "../change-document.ts";
import { revisionsOf } from "../new-texts.ts";
import type { Conflict } from "./conflict.ts";
import { revertFlags } from "./revert-flags.ts";
import { revertReviews } from "./revert-reviews.ts";
import { revertRows } from "./revert-rows.ts";
import { type RevertedText, revertTexts } from "./revert-texts.ts";
import { revertDismissals, revertNames, revertRemarks } from "./revert-words.ts";

/** How a change can be taken back now: what to write, and what later changes stand in the way of. */
export interface Reversal {
  readonly planned: PlannedChange & { readonly delta: Delta };
  /** The texts it would change. */
  readonly texts: readonly RevertedText[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Works out how to take a change back and keep what came later: later edits of the same text are merged; rows, flags, dismissals and
 * names come back where they still stand as the change left them. What conflicts is left as it stands, and told.
 */
export async function planReversal(
  db: Database,
  document: LockedDocument,
  change: StoredChange,
): Promise<Reversal> {
  const { id, head } = document;
  const delta = wholeDelta(change);
  const received = delta.receptions.flatMap(
    ({ before, after }) => (after ?? before)?.edition ?? [],
  );
  const texts = await revertTexts(db, id, delta.texts, new Set(received));
  const left = new Set(texts.conflicts.flatMap((one) => (one.what === "text" ? one.segment : [])));
  const flags = await revertFlags(db, id, { ...change, delta }, texts.turns, left);
  const dismissals = await revertDismissals(db, id, delta.dismissals);
  const names = await revertNames(db, id, delta.names);
  const remarks = await revertRemarks(db, id, delta.remarks);
  const rows = await revertRows(db, id, delta);
  const reviews = await revertReviews(db, document, delta, texts.turns);
  const { revisions, texts: turns } = revisionsOf(texts.turns, head, "undo");
  const back = { texts: turns, grid: rows.grid, flags: flags.turns };
  const words = { dismissals: dismissals.turns, names: names.turns, remarks: remarks.turns };
  const fixes = left.size > 0 ? [] : inverted(delta.fixes);
  const withdrawn = delta.withdrawn && invertedTurn(delta.withdrawn);
  const kind = change.kind === "undo" ? "redo" : "undo";
  const undone = {
    ...back,
    ...words,
    fixes,
    withdrawn,
    receptions: rows.receptions,
    reviews: reviews.turns,
  };
  return {
    planned: { kind, undoes: change.sequence, revisions, delta: undone },
    texts: texts.turns.filter(({ before, after }) => before !== after),
    conflicts: [texts, rows, flags, dismissals, names, remarks, reviews].flatMap(
      ({ conflicts }) => conflicts,
    ),
  };
}

/** An import brings the document into the list; its log entry does not say so. The flags that came with it stay in there. */
function wholeDelta({ kind, delta }: StoredChange): Delta {
  if (kind !== "import") return delta;
  return { ...delta, flags: [], withdrawn: { before: true, after: false } };
}

/** Which fix went into which text is not told: where a text is left, none of them counts as given up. */
function inverted(turns: Delta["fixes"]): Delta["fixes"] {
  return turns.map(invertedTurn);
}

function invertedTurn<T>({ before, after }: { readonly before: T; readonly after: T }) {
  return { before: after, after: before };
}
