import type { GridChange } from "#lib/core/document/grid.ts";
import type { Dismissal, Flag } from "#lib/core/quality/flags.ts";
import type { Remark } from "#lib/core/quality/remarks.ts";
import type { SegmentReview } from "#lib/core/quality/reviews.ts";

/** Why a revision came to be. */
export const CAUSES = [
  "import",
  "edit",
  "fix",
  "merge",
  "restore",
  "undo",
  /** It came in a new version of the edition's file. */
  "update",
  /** It came back in a review table. */
  "table",
  /** Words were replaced wherever they were found. */
  "replace",
] as const;
export type Cause = (typeof CAUSES)[number];

/** What a change of a document is, as the timeline names it. */
export const CHANGE_KINDS = [
  "import",
  "edit",
  "fix",
  "restore",
  "repair",
  "confirm",
  "realign",
  "review",
  "flag",
  "remark",
  "dismiss",
  "name",
  "update",
  "table",
  "replace",
  "undo",
  "redo",
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A thing before and after a change; null where it did not exist. */
export interface Turn<T> {
  readonly before: T | null;
  readonly after: T | null;
}

/**
 * A segment whose current revision changed; revisions are named by the sequence number of their change. `before` is 0 for one that the
 * change brought.
 */
export interface TextTurn {
  readonly segment: number;
  readonly before: number;
  readonly after: number;
}

/** A flag that was raised, altered or withdrawn; `carried` where it only moved along with its words. */
export interface FlagTurn extends Turn<Flag> {
  readonly carried: boolean;
}

/** A fix of a finding that an editor took: by which check, and in which language (its primary subtag). */
export interface AcceptedFix {
  readonly check: string;
  readonly language: string;
}

/** A point of a document's past that the desk has given a name; `sequence` is the change it stands after. */
export interface VersionName {
  readonly id: number;
  readonly sequence: number;
  readonly name: string;
}

/** Which of the files that were received for an edition it is written back into: that which change `reception` brought. */
export interface ReceptionInEffect {
  readonly edition: number;
  readonly reception: number;
}

/** All that a change did, symmetric in before and after, so that it can be taken back as a whole. */
export interface Delta {
  readonly texts: readonly TextTurn[];
  /** Segments that only `after` holds came into the document, or back; those that only `before` holds left it. */
  readonly grid: GridChange | null;
  readonly flags: readonly FlagTurn[];
  readonly dismissals: readonly Turn<Dismissal>[];
  /** The fixes it took, or gave up again where it takes another change back. */
  readonly fixes: readonly Turn<AcceptedFix>[];
  readonly names: readonly Turn<VersionName>[];
  /** Whether the document is out of the list, where the change put it there or back; null for all others. */
  readonly withdrawn: { readonly before: boolean; readonly after: boolean } | null;
  /** The editions for which a file came, or was given up again. */
  readonly receptions: readonly Turn<ReceptionInEffect>[];
  /** Verdicts on segments that were given, cleared, or told anew because a text came back. */
  readonly reviews: readonly Turn<SegmentReview>[];
  readonly remarks: readonly Turn<Remark>[];
}

/** The change that does nothing: the start from which a delta is built. */
export const NO_DELTA: Delta = {
  texts: [],
  grid: null,
  flags: [],
  dismissals: [],
  fixes: [],
  names: [],
  withdrawn: null,
  receptions: [],
  reviews: [],
  remarks: [],
};

/** One entry of a document's log, as far as undo is concerned. */
export interface LoggedChange {
  readonly sequence: number;
  readonly kind: ChangeKind;
  /** The change that this one takes back (`undo`), or the undo that it takes back (`redo`). */
  readonly undoes: number | null;
  /** Who made it: an editor's id. */
  readonly editor: string;
}

/** What one editor's next undo and next redo would take back: sequence numbers, null where there is nothing. */
export interface UndoPoints {
  readonly undo: number | null;
  readonly redo: number | null;
}

/**
 * Tells from a document's whole log (in order) what the next undo and redo of `editor` act on. Undo: their newest change that is
 * in effect, whoever took others of theirs back. Redo: their newest undo in effect, as long as they have changed nothing else
 * since. An import is no step: to take it back withdraws the document. Linear in the number of changes.
 */
export function undoPointsOf(log: readonly LoggedChange[], editor: string): UndoPoints {
  const undone = undoneIn(log);
  const own = log.filter((change) => change.editor === editor);
  const inEffect = own.filter(({ sequence }) => !undone.has(sequence));
  const lastFresh = own.findLast(({ kind }) => kind !== "undo" && kind !== "redo")?.sequence ?? 0;
  const undo = inEffect.findLast(({ kind }) => kind !== "undo" && kind !== "import");
  const redo = inEffect.findLast(({ kind, sequence }) => kind === "undo" && sequence > lastFresh);
  return { undo: undo?.sequence ?? null, redo: redo?.sequence ?? null };
}

/**
 * The changes that are out of effect: those taken back by a change that is itself in effect. Of the log only those count that take others
 * back. Linear, plus sorting.
 */
export function undoneIn(log: readonly Pick<LoggedChange, "sequence" | "undoes">[]): Set<number> {
  const undone = new Set<number>();
  for (const { sequence, undoes } of [...log].sort((a, b) => b.sequence - a.sequence)) {
    if (undoes !== null && !undone.has(sequence)) undone.add(undoes);
  }
  return undone;
}

/**
 * The change to take back where `sequence` is to be undone: a change that was undone and redone stands in the log as its newest redo. Null
 * where it is out of effect. Linear in the number of changes.
 */
export function standingFor(log: readonly LoggedChange[], sequence: number): number | null {
  const chain = chainFrom(undoersIn(log), sequence);
  return chain.length % 2 === 1 ? (chain.at(-1) ?? null) : null;
}

/** Which change took each one back last, in a log in order. Of a log that was tampered with, only what can be. */
export function undoersIn(log: readonly LoggedChange[]): Map<number, number> {
  const undoers = new Map<number, number>();
  for (const { sequence, undoes } of log)
    if (undoes !== null && undoes < sequence) undoers.set(undoes, sequence);
  return undoers;
}

/** A change, what took it back, what took that back, and so on: the change is in effect where the chain is of odd length. */
export function chainFrom(undoers: ReadonlyMap<number, number>, sequence: number): number[] {
  const chain = [sequence];
  for (let next = undoers.get(sequence); next !== undefined; next = undoers.get(next))
    chain.push(next);
  return chain;
}
