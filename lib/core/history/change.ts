import type { GridChange } from "#lib/core/document/grid.ts";
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
  "confirm",
  "realign",
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

/** A fix of a finding that an editor took: by which check, and in which language (its primary subtag). */
export interface AcceptedFix {
  readonly check: string;
  readonly language: string;
}

/** All that a change did, symmetric in before and after, so that it can be taken back as a whole. */
export interface Delta {
  readonly texts: readonly TextTurn[];
  readonly grid: GridChange | null;
  readonly flags: readonly FlagTurn[];
  readonly dismissals: readonly Turn<Dismissal>[];
  /** The fixes it took, or gave up again where it takes another change back. */
  readonly fixes: readonly Turn<AcceptedFix>[];
}

/** The change that does nothing: the start from which a delta is built. */
export const NO_DELTA: Delta = { texts: [], grid: null, flags: [], dismissals: [], fixes: [] };

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
 * since. An import is where the document begins and is never undone. Linear in the number of changes.
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

/** The changes that are out of effect: those taken back by a change that is itself in effect. Linear, plus sorting. */
export function undoneIn(log: readonly LoggedChange[]): Set<number> {
  const undone = new Set<number>();
  for (const { sequence, undoes } of [...log].sort((a, b) => b.sequence - a.sequence)) {
    if (undoes !== null && !undone.has(sequence)) undone.add(undoes);
  }
  return undone;
}

/**
 * The change to take back where `sequence` is to be undone: a change that was undone and redone stands in the log as its newest redo.
 * Linear in the number of changes.
 */
export function standingFor(log: readonly LoggedChange[], sequence: number): number {
  const redone = new Map<number, number>();
  const undoOf = new Map(
    log.flatMap(({ kind, sequence: at, undoes }) =>
      kind === "undo" ? [[at, undoes] as const] : [],
    ),
  );
  for (const { kind, sequence: at, undoes } of log) {
    const target = kind === "redo" && undoes !== null ? undoOf.get(undoes) : undefined;
    if (target !== undefined && target !== null) redone.set(target, at);
  }
  let standing = sequence;
  for (let next = redone.get(standing); next !== undefined; next = redone.get(standing))
    standing = next;
  return standing;
}
