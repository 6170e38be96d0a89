import { mergeTexts } from "#lib/core/diff/merge.ts";
import { settled } from "#lib/core/document/alternative.ts";
import { fits, type GridChange, inverseOf } from "#lib/core/document/grid.ts";
import {
  type Delta,
  type FlagTurn,
  standingFor,
  undoneIn,
  undoPointsOf,
} from "#lib/core/history/change.ts";
import type { Dismissal, Flag } from "#lib/core/quality/flags.ts";
import { findChange, type NewRevision, readUndoLog, type StoredChange } from "#lib/data/changes.ts";
import type { Writing } from "#lib/data/connect.ts";
import { readDismissals } from "#lib/data/dismissals.ts";
import { type LockedDocument, readRows } from "#lib/data/documents.ts";
import { readFlags } from "#lib/data/flags.ts";
import { readRevisionText, readTextAsOf } from "#lib/data/revisions.ts";
import { carryFlags, sameFlag, type TextEdit } from "./carry-flags.ts";
import { changeDocument, type PlannedChange } from "./change-document.ts";
import type { EditorContext } from "./context.ts";
import { Refusal } from "./refusal.ts";
import { languageOf, segmentOf } from "./revise-segment.ts";

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
    const points = undoPointsOf(await readUndoLog(tx, document), context.editor.id);
    const sequence = points[direction];
    if (sequence === null)
      throw new Refusal("nothing-to-undo", `Cannot ${direction}: nothing is left`);
    return planUndo(tx, locked, sequence);
  });
}

/**
 * Takes back one change of a document, whoever made it, and keeps what came later: later edits of the same text are merged.
 * @throws Refusal `no-such-change`; `cannot-undo` where later changes touch the same words, rows or flags.
 */
export function undoChange(
  context: EditorContext,
  document: string,
  sequence: number,
): Promise<number> {
  return changeDocument(context, document, (tx, locked) => planUndo(tx, locked, sequence));
}

async function planUndo(
  tx: Writing,
  document: LockedDocument,
  sequence: number,
): Promise<PlannedChange> {
  const change = await undoable(tx, document, sequence);
  const reverted = await revertedTexts(tx, document, change.delta);
  const edits = reverted.filter(({ before, after }) => before !== after);
  return {
    kind: change.kind === "undo" ? "redo" : "undo",
    undoes: change.sequence,
    revisions: edits.map(({ segment, after, revision }): NewRevision => {
      return { segment, text: after, cause: "undo", basedOn: revision, seen: document.head };
    }),
    delta: {
      texts: edits.map(({ segment, revision }) => {
        return { segment, before: revision, after: document.head + 1 };
      }),
      grid: change.delta.grid && (await revertedGrid(tx, document.id, change.delta.grid)),
      flags: await revertedFlags(tx, document.id, change, reverted),
      dismissals: await revertedDismissals(tx, document.id, change.delta.dismissals),
      fixes: change.delta.fixes.map(({ before, after }) => ({ before: after, after: before })),
    },
  };
}

async function undoable(
  tx: Writing,
  { id, head }: LockedDocument,
  wanted: number,
): Promise<StoredChange> {
  const log = await readUndoLog(tx, id);
  const sequence = standingFor(log, wanted);
  const change = await findChange(tx, id, sequence);
  if (!change)
    throw new Refusal("no-such-change", `Cannot undo change ${sequence}: head is ${head}`);
  if (change.kind === "import") throw cannotUndo(sequence, "the document begins with it");
  if (undoneIn(log).has(sequence)) throw cannotUndo(sequence, "it is undone");
  return change;
}

function cannotUndo(what: number | string, reason: string, details = {}): Refusal {
  return new Refusal("cannot-undo", `Cannot undo ${what}: ${reason}`, details);
}

interface RevertedText extends TextEdit {
  readonly revision: number;
}

async function revertedTexts(
  tx: Writing,
  { id }: LockedDocument,
  { texts }: Delta,
): Promise<RevertedText[]> {
  const edits: RevertedText[] = [];
  for (const turn of texts) {
    const current = await segmentOf(tx, id, turn.segment);
    const language = await languageOf(tx, id, current.edition);
    const textAt = (sequence: number) => storedText(tx, id, turn.segment, sequence);
    const [was, became] = [await textAt(turn.before), await textAt(turn.after)];
    const outcome = mergeTexts(became, current.text, was, language);
    if (outcome.kind === "conflict") {
      throw cannotUndo(`segment ${turn.segment}`, "later edits touch the same words", {
        segment: turn.segment,
        yours: was,
        theirs: current.text,
      });
    }
    edits.push({
      segment: turn.segment,
      before: current.text,
      after: outcome.text,
      revision: current.revision,
      language,
    });
  }
  return edits;
}

async function storedText(
  tx: Writing,
  document: string,
  segment: number,
  sequence: number,
): Promise<string> {
  const text = await readRevisionText(tx, document, segment, sequence);
  if (text === undefined)
    throw new Error(`Expected revision ${sequence} of segment ${segment}: none`);
  return text;
}

async function revertedGrid(tx: Writing, document: string, grid: GridChange): Promise<GridChange> {
  const inverse = inverseOf(grid);
  const rows = await readRows(tx, document);
  if (fits(rows, inverse)) return settled(rows, inverse);
  throw cannotUndo("a repair of rows", "later repairs touch the same rows", {
    rows: grid.after.map((row) => row.id),
  });
}

async function revertedFlags(
  tx: Writing,
  document: string,
  { sequence, delta }: StoredChange,
  edits: readonly TextEdit[],
): Promise<FlagTurn[]> {
  const ids = delta.flags.map(({ before, after }) => (after ?? before)?.id ?? -1);
  const standing = await readFlags(tx, document, { ids });
  const reverted = delta.flags.flatMap((turn) => revertedFlag(turn, standing));
  const placed: FlagTurn[] = [];
  for (const turn of reverted) {
    placed.push({ ...turn, after: await replaced(tx, document, turn.after, sequence, edits) });
  }
  const settled = new Set(reverted.map(({ before, after }) => (before ?? after)?.id));
  const others = await readFlags(tx, document, { segments: edits.map((edit) => edit.segment) });
  const rest = others.filter(({ id }) => !settled.has(id));
  return [...placed, ...edits.flatMap((edit) => carryFlags(rest, edit))];
}

function revertedFlag(turn: FlagTurn, standing: readonly Flag[]): FlagTurn[] {
  const id = (turn.after ?? turn.before)?.id;
  const current = standing.find((flag) => flag.id === id) ?? null;
  if (sameFlag(current, turn.after)) return [{ ...turn, before: current, after: turn.before }];
  if (turn.carried) return [];
  if (!current || !turn.after || !sameFlag(onlyMoved(turn.after, current), current)) {
    throw cannotUndo(`flag ${id}`, "it was changed later", { flag: id });
  }
  return [{ carried: false, before: current, after: turn.before }];
}

/** `flag` at the place where its later self stands. */
function onlyMoved(flag: Flag, { start, end, quote }: Flag): Flag {
  return { ...flag, start, end, quote };
}

/**
 * A flag that comes back stands where it stood before change `sequence`; its words may have moved since, or gone. It is mapped from
 * the text of that time to the text that will stand.
 */
async function replaced(
  tx: Writing,
  document: string,
  flag: Flag | null,
  sequence: number,
  edits: readonly TextEdit[],
): Promise<Flag | null> {
  if (!flag) return null;
  const { segment } = flag;
  const before = await readTextAsOf(tx, document, segment, sequence - 1);
  if (before === undefined)
    throw new Error(`Expected a text of segment ${segment} before ${sequence}`);
  const current = await segmentOf(tx, document, segment);
  const after = edits.find((edit) => edit.segment === segment)?.after ?? current.text;
  const language = await languageOf(tx, document, current.edition);
  const [turn] = carryFlags([flag], { segment, before, after, language });
  return turn?.after ?? flag;
}

async function revertedDismissals(
  tx: Writing,
  document: string,
  turns: Delta["dismissals"],
): Promise<Delta["dismissals"]> {
  if (turns.length === 0) return [];
  const standing = new Map((await readDismissals(tx, document)).map((d) => [d.id, d]));
  return turns.map(({ before, after }) => {
    const current = standing.get((after ?? before)?.id ?? "") ?? null;
    if (isAlike(current, after)) return { before: after, after: before };
    throw cannotUndo("a dismissal", "it was changed later");
  });
}

function isAlike(a: Dismissal | null, b: Dismissal | null): boolean {
  return a?.key === b?.key && a?.scope === b?.scope && a?.reason === b?.reason;
}
