import { cursorIndex, segmentAt, segmentsIn } from "#app/_features/review/document/outline.ts";
import { goToMend, nextToConfirm, startOf } from "#app/_features/review/grid/go-to-row.ts";
import type { Command } from "#app/_features/review/keys/commands.ts";
import type { Review } from "#app/_features/review/review-context.tsx";
import { cellOf } from "#lib/core/document/grid.ts";
import type { Repair } from "./requests.ts";
import { nextOf } from "./row-signs.ts";
import { keptAbove } from "./split-place.ts";

/** What the keys of the grid do to the alignment. */
export const ALIGN_COMMANDS: Readonly<Partial<Record<Command, (review: Review) => void>>> = {
  "next-doubtful": (review) => goToDoubtful(review, 1),
  "previous-doubtful": (review) => goToDoubtful(review, -1),
  "confirm-row": confirmRow,
  "confirm-above": (review) => repairRow(review, (row) => ({ kind: "confirm", row, above: true })),
  unconfirm: (review) => repairRow(review, (row) => ({ kind: "unconfirm", row })),
  "accept-alternative": acceptAlternative,
  "keep-rows": keepRows,
  split: splitRow,
  "split-here": splitRow,
  "merge-next": (review) => repairRow(review, (row) => ({ kind: "merge-next", row })),
  "merge-previous": (review) => repairRow(review, (row) => ({ kind: "merge-previous", row })),
  "push-down": (review) => moveSegment(review, "push-down"),
  "pull-up": (review) => moveSegment(review, "pull-up"),
  pop: (review) => moveSegment(review, "pop"),
  "insert-gap": (review) => repairCell(review, "insert-gap"),
  "close-gap": (review) => repairCell(review, "close-gap"),
  "realign-rest": ({ actions }) => void actions.realign({ from: null, to: null, pins: [] }),
  "realign-range": realignRange,
  pinpoint,
  evidence: ({ state, dispatch }) => dispatch({ type: "evidence", shown: !state.showsEvidence }),
  cancel: ({ actions, dispatch }) => {
    actions.stopRealigning();
    dispatch({ type: "cancelled" });
  },
};

function goToDoubtful(review: Review, by: 1 | -1): void {
  goToMend(review, nextOf(review.outline.queues.toLookAt, startOf(review, by), by));
}

/** Stands for the row and goes on to the next; from a row that is confirmed already it only goes on. */
function confirmRow(review: Review): void {
  const { outline, state } = review;
  const row = outline.rows[cursorIndex(outline, state.cursor)];
  goToMend(review, nextToConfirm(outline, startOf(review, 1)));
  if (row && !row.confirmed)
    void review.actions.repair({ kind: "confirm", row: row.id, above: false });
}

function acceptAlternative(review: Review): void {
  if (hasChoice(review)) repairRow(review, (row) => ({ kind: "accept-alternative", row }));
}

/** To keep the rows of a run is to confirm them. */
function keepRows(review: Review): void {
  if (hasChoice(review)) confirmRow(review);
}

function hasChoice({ outline, state, actions }: Review): boolean {
  const isThere = Boolean(outline.rows[cursorIndex(outline, state.cursor)]?.alternative);
  if (!isThere) actions.refuse("no-alternative");
  return isThere;
}

function repairRow({ state, actions }: Review, repairOf: (row: number) => Repair): void {
  if (state.cursor) void actions.repair(repairOf(state.cursor.row));
}

function repairCell({ state, actions, dispatch }: Review, kind: "insert-gap" | "close-gap"): void {
  if (!state.cursor) return;
  const { row, edition, part } = state.cursor;
  // The cursor stays at the gap, whatever segment it went with before.
  dispatch({ type: "moved", row, edition, part });
  void actions.repair({ kind, row, edition });
}

/** Moves the first or the last segment of the cell; the cursor goes with it. */
function moveSegment(
  { outline, state, actions, dispatch }: Review,
  kind: "push-down" | "pull-up" | "pop",
): void {
  if (!state.cursor) return;
  const { row, edition } = state.cursor;
  const cell = cellOf(outline.rows[cursorIndex(outline, state.cursor)], edition);
  const part = kind === "pull-up" ? 0 : Math.max(0, cell.length - 1);
  const follows = cell[part];
  dispatch({ type: "moved", row, edition, part, follows });
  void actions.repair({ kind, row, edition }, follows);
}

/** Parts the row so that the segment at the cursor begins the new one. */
function splitRow({ outline, state, document, actions }: Review): void {
  const { cursor } = state;
  const row = outline.rows[cursorIndex(outline, cursor)];
  if (!row || !cursor) return;
  const lengths = new Map(
    document.editions.map(({ id }) => [
      id,
      segmentsIn(outline, row, id).map(({ text }) => text.length),
    ]),
  );
  const keep = keptAbove(lengths, cursor.edition, cursor.part);
  void actions.repair({ kind: "split", row: row.id, keep });
}

function realignRange({ outline, state, actions }: Review): void {
  const range = selectedRange(outline, state);
  const [from, to] = [outline.rows[range?.first ?? -1], outline.rows[range?.last ?? -1]];
  if (from && to) void actions.realign({ from: from.id, to: to.id, pins: [] });
}

/** The rows between the anchor of the selection and the cursor, by index; the cursor's row where none is selected. */
export function selectedRange(
  outline: Review["outline"],
  { anchor, cursor }: Review["state"],
): { readonly first: number; readonly last: number } | null {
  const here = cursorIndex(outline, cursor);
  const there = anchor === null ? here : cursorIndex(outline, { row: anchor });
  if (here === -1 || there === -1) return null;
  return { first: Math.min(here, there), last: Math.max(here, there) };
}

/** The first press holds the segment at the cursor, the second lays one of another column beside it. */
function pinpoint({ outline, state, actions, dispatch }: Review): void {
  const segment = segmentAt(outline, state.cursor);
  if (!segment) {
    if (state.cursor) actions.refuse("nothing-to-pin");
    return;
  }
  const { pin } = state;
  if (!pin || pin.edition === segment.edition) {
    dispatch({ type: "pinned", pin: { segment: segment.id, edition: segment.edition } });
    return;
  }
  dispatch({ type: "pinned", pin: null });
  void actions.realign({ from: null, to: null, pins: [[pin.segment, segment.id]] });
}
