import type { GridChange } from "#lib/core/document/repair.ts";
import type { Dismissal, Flag } from "#lib/core/quality/flags.ts";

/** Why a revision came to be. */
export const CAUSES = ["import", "edit", "fix", "merge", "restore", "undo"] as const;
export type Cause = (typeof CAUSES)[number];

/** What a change of a document is, as the timeline names it. */
export const CHANGE_KINDS = [
  "import",
  "edit",
  "fix",
  "restore",
  "repair",
  "flag",
  "dismiss",
  "undo",
  "redo",
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A thing before and after a change; null where it did not exist. */
interface Turn<T> {
  readonly before: T | null;
  readonly after: T | null;
}

/** A segment whose current revision changed; revisions are named by the sequence number of their change. */
export interface TextTurn {
  readonly segment: number;
  readonly before: number;
  readonly after: number;
}

/** A flag that was raised, altered or withdrawn; `carried` where it only moved along with its words. */
export interface FlagTurn extends Turn<Flag> {
  readonly carried: boolean;
}

/** All that a change did, symmetric in before and after, so that it can be taken back as a whole. */
export interface Delta {
  readonly texts: readonly TextTurn[];
  readonly grid: GridChange | null;
  readonly flags: readonly FlagTurn[];
  readonly dismissals: readonly Turn<Dismissal>[];
}

/** The change that does nothing: the start from which a delta is built. */
export const NO_DELTA: Delta = { texts: [], grid: null, flags: [], dismissals: [] };

/** One entry of a document's log, as far as undo is concerned. */
export interface LoggedChange {
  readonly sequence: number;
  readonly kind: ChangeKind;
  /** The change that this one takes back (`undo`), or the undo that it takes back (`redo`). */
  readonly undoes: number | null;
}

/** What one editor's next undo and next redo would take back: sequence numbers, null where there is nothing. */
export interface UndoPoints {
  readonly undo: number | null;
  readonly redo: number | null;
}

/**
 * Replays one editor's changes (in order) and tells what the next undo and redo act on. An undo opens a redo, a redo can
 * be undone again, and any other change closes the redos before it. An import is where the document begins and is
 * never undone. Linear in the number of changes.
 */
export function undoPointsOf(changes: readonly LoggedChange[]): UndoPoints {
  let undos: number[] = [];
  let redos: number[] = [];
  for (const { sequence, kind, undoes } of changes) {
    if (kind === "import") continue;
    if (kind === "undo") {
      undos = undos.filter((undo) => undo !== undoes);
      redos.push(sequence);
    } else {
      redos = kind === "redo" ? redos.filter((redo) => redo !== undoes) : [];
      undos.push(sequence);
    }
  }
  return { undo: undos.at(-1) ?? null, redo: redos.at(-1) ?? null };
}

/** The changes that are out of effect: those taken back by a change that is itself in effect. Linear, plus sorting. */
export function undoneIn(changes: readonly LoggedChange[]): Set<number> {
  const undone = new Set<number>();
  for (const { sequence, undoes } of [...changes].sort((a, b) => b.sequence - a.sequence)) {
    if (undoes !== null && !undone.has(sequence)) undone.add(undoes);
  }
  return undone;
}
