import { type LoggedChange, standingFor, undoPointsOf } from "#lib/core/history/change.ts";
import { toTakeBack } from "#lib/core/history/sitting.ts";
import { findChange, type StoredChange } from "#lib/data/changes.ts";
import type { Writing } from "#lib/data/connect.ts";
import type { LockedDocument } from "#lib/data/documents.ts";
import { readUndoLog, readUndoLogFor } from "#lib/data/undo-log.ts";
import {
  changeDocument,
  holdDocument,
  type PlannedChange,
  rehearseInDocument,
} from "./change-document.ts";
import type { EditorContext } from "./context.ts";
import { Refusal } from "./refusal.ts";
import type { Conflict } from "./reversal/conflict.ts";
import { planReversal, type Reversal } from "./reversal/plan-reversal.ts";

/** How to undo: `partly` takes back what it can and leaves the rest as it stands. */
export interface UndoManner {
  readonly partly?: boolean;
}

/**
 * Takes back the editor's own last change that is in effect (`undo`), or their last undo (`redo`), and returns the number of
 * the new change. Works on the stored log, so it reaches across reloads.
 * @throws Refusal `nothing-to-undo`; `cannot-undo` as `undoChange` does.
 */
export function stepBack(
  context: EditorContext,
  document: string,
  direction: "undo" | "redo",
): Promise<number> {
  return changeDocument(context, document, async (tx, locked) => {
    const log = await readUndoLogFor(tx, document, context.editor.id);
    const sequence = undoPointsOf(log, context.editor.id)[direction];
    if (sequence === null)
      throw new Refusal("nothing-to-undo", `Cannot ${direction}: nothing is left`);
    return allOf(await planReversal(tx, locked, await undoable(tx, locked, log, sequence)));
  });
}

/**
 * Takes back one change of a document, whoever made it, and keeps what came later: later edits of the same text are merged. The import
 * is taken back by withdrawing the document from the list; nothing of it is lost.
 * @throws Refusal `no-such-change`; `cannot-undo` where it is out of effect, where later changes touch the same words, rows or flags,
 * or, done `partly`, where they touch all of them.
 */
export function undoChange(
  context: EditorContext,
  document: string,
  sequence: number,
  manner: UndoManner = {},
): Promise<number> {
  return changeDocument(context, document, async (tx, locked) => {
    const log = await readUndoLog(tx, document);
    const change = await undoable(tx, locked, log, sequence);
    return chosen(await planReversal(tx, locked, change), manner);
  });
}

/**
 * Takes back several changes, the newest first, by one change for each, all in one transaction; returns the document's head. Those out
 * of effect are passed over. @throws Refusal as `undoChange` does; `nothing-to-undo` where all are. Then none is taken back.
 */
export function undoChanges(
  context: EditorContext,
  document: string,
  sequences: readonly number[],
  manner: UndoManner = {},
): Promise<number> {
  return holdDocument(context, document, async (tx, locked, write) => {
    const { head } = await takeBack(tx, locked, sequences, async (reversal, current) => {
      // Of several changes one may be wholly in the way of what came later; the others go all the same.
      if (manner.partly && isWhollyInTheWay(reversal)) return current;
      return write(current, chosen(reversal, manner));
    });
    if (head === locked.head)
      throw new Refusal("nothing-to-undo", "Cannot undo: none of the changes can be taken back");
    return head;
  });
}

/** Tells what undoing these changes would do, as far as it can be done, without doing it. @throws Refusal `no-such-change` */
export function rehearseUndo(
  context: EditorContext,
  document: string,
  sequences: readonly number[],
): Promise<Reversal[]> {
  return rehearseInDocument(context, document, async (tx, locked, write) => {
    const reversals: Reversal[] = [];
    await takeBack(tx, locked, sequences, async (reversal, current, isLast) => {
      reversals.push(reversal);
      // Only those before the last have one that is planned on what they leave; the document is held no longer than needed.
      return isLast || isEmpty(reversal.planned) ? current : write(current, reversal.planned);
    });
    return reversals;
  });
}

/** Takes changes back one after another, each as the document stands after the one before. */
async function takeBack(
  tx: Writing,
  document: LockedDocument,
  sequences: readonly number[],
  undo: (
    reversal: Reversal,
    current: LockedDocument,
    isLast: boolean,
  ) => LockedDocument | Promise<LockedDocument>,
): Promise<LockedDocument> {
  const unknown = sequences.find((sequence) => sequence > document.head);
  if (unknown !== undefined) throw noSuchChange(document, unknown);
  const wanted = toTakeBack(await readUndoLog(tx, document.id), sequences);
  let current = document;
  for (const sequence of wanted) {
    const change = await findChange(tx, document.id, sequence);
    if (!change) throw noSuchChange(document, sequence);
    const reversal = await planReversal(tx, current, change);
    current = await undo(reversal, current, sequence === wanted.at(-1));
  }
  return current;
}

async function undoable(
  tx: Writing,
  document: LockedDocument,
  log: readonly LoggedChange[],
  wanted: number,
): Promise<StoredChange> {
  const sequence = standingFor(log, wanted);
  if (sequence === null) throw cannotUndo(`change ${wanted}`, "it is undone");
  const change = await findChange(tx, document.id, sequence);
  if (change) return change;
  throw noSuchChange(document, sequence);
}

function noSuchChange({ head }: LockedDocument, sequence: number): Refusal {
  return new Refusal("no-such-change", `Cannot undo change ${sequence}: head is ${head}`);
}

function chosen(reversal: Reversal, { partly = false }: UndoManner): PlannedChange {
  if (!partly) return allOf(reversal);
  if (!isWhollyInTheWay(reversal)) return reversal.planned;
  throw cannotUndo(`change ${reversal.planned.undoes}`, "later changes touch all of it");
}

function allOf({ planned, conflicts }: Reversal): PlannedChange {
  const [conflict] = conflicts;
  if (!conflict) return planned;
  const reason = `later changes touch the same ${NAMED[conflict.what]}`;
  throw cannotUndo(`change ${planned.undoes}`, reason, { ...conflict, conflicts });
}

const NAMED = {
  text: "words",
  rows: "rows",
  flag: "flag",
  dismissal: "finding",
  name: "name",
  review: "verdict",
  remark: "remark",
} as const satisfies Record<Conflict["what"], string>;

function cannotUndo(what: string, reason: string, details = {}): Refusal {
  return new Refusal("cannot-undo", `Cannot undo ${what}: ${reason}`, details);
}

function isWhollyInTheWay({ planned, conflicts }: Reversal): boolean {
  return conflicts.length > 0 && isEmpty(planned);
}

function isEmpty({ delta }: Reversal["planned"]): boolean {
  const { texts, grid, flags, dismissals, names, remarks, withdrawn, reviews } = delta;
  const turns = [texts, flags, dismissals, names, remarks, reviews];
  return !grid && !withdrawn && turns.every(({ length }) => length === 0);
}
