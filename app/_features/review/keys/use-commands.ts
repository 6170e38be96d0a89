import { useTranslation } from "react-i18next";
import { ALIGN_COMMANDS } from "#app/_features/review/alignment/align-commands.ts";
import { cursorIndex } from "#app/_features/review/document/outline.ts";
import {
  acceptFix,
  askToDismiss,
  askToFixAlike,
  jump,
} from "#app/_features/review/findings/finding-commands.ts";
import { flagBySearch, flagWith } from "#app/_features/review/flags/flag-commands.ts";
import type { Selection } from "#app/_features/review/question.ts";
import { stepFrom } from "#app/_features/review/rail/row-filter.ts";
import { type Review, useReview } from "#app/_features/review/review-context.tsx";
import {
  confirmOpen,
  goToUnresolved,
  judgeHere,
} from "#app/_features/review/states/state-commands.ts";
import { useKeys } from "#app/_keys/keys-context.ts";
import { cellOf } from "#lib/core/document/grid.ts";
import type { Command } from "./commands.ts";
import { mirrored } from "./mirrored.ts";

/** Carries out a command; `selection` says what is selected in the open editor. */
export type RunCommand = (command: Command, selection?: Selection) => void;

/** The commands of the review screen, on its present state. */
export function useCommands(): RunCommand {
  const review = useReview();
  const { run } = useKeys();
  const isRightToLeft = useTranslation().i18n.dir() === "rtl";
  return (command, selection) => {
    const [, digit] = /^(?:flag|dismiss)-(\d)$/.exec(command) ?? [];
    const carryOut = COMMANDS[isRightToLeft ? mirrored(command) : command];
    if (carryOut) carryOut(review, selection);
    else if (digit === undefined) run(command);
    else if (command.startsWith("flag")) flagWith(review, Number(digit), selection);
    else askToDismiss(review, Number(digit));
  };
}

/** Tells whether a command is carried out here, and not by a part of the screen that has registered for it. */
export function isInTable(command: Command): boolean {
  return command in COMMANDS || /^(?:flag|dismiss)-\d$/.test(command);
}

type CarryOut = (review: Review, selection?: Selection) => void;

const COMMANDS: Readonly<Partial<Record<Command, CarryOut>>> = {
  ...ALIGN_COMMANDS,
  "confirm-next": (review) => confirmOpen(review, "reviewed", () => stepOrLeave(review)),
  "confirm-next-unresolved": (review) =>
    confirmOpen(review, "reviewed", () => goToUnresolved(review)),
  "approve-next": (review) => confirmOpen(review, "approved", () => stepOrLeave(review)),
  "review-here": (review) => judgeHere(review, "reviewed", () => step(review, 1, false)),
  "approve-here": (review) => judgeHere(review, "approved", () => step(review, 1, false)),
  "clear-verdict": (review) => judgeHere(review, null, () => {}),
  "row-up": (review) => step(review, -1, review.state.editing !== null),
  "row-down": (review) => step(review, 1, review.state.editing !== null),
  "cell-up": (review) => stepInCell(review, -1),
  "cell-down": (review) => stepInCell(review, 1),
  "select-up": (review) => step(review, -1, false, true),
  "select-down": (review) => step(review, 1, false, true),
  "cell-before": (review) => aside(review, -1),
  "cell-after": (review) => aside(review, 1),
  "cell-first": (review) => goToCell(review, cursorIndex(review.outline, review.state.cursor), 0),
  "cell-last": (review) => goToCell(review, cursorIndex(review.outline, review.state.cursor), -1),
  "page-up": (review) => page(review, -1),
  "page-down": (review) => page(review, 1),
  "grid-start": (review) => goToCell(review, 0, 0),
  "grid-end": (review) => goToCell(review, review.outline.rows.length - 1, -1),
  "next-flag": (review) => jump(review, 1),
  "previous-flag": (review) => jump(review, -1),
  "fix-alike": askToFixAlike,
  "flag-search": flagBySearch,
  leave: ({ state, dispatch }) => {
    if (state.origin) dispatch({ type: "origin", place: null });
    else dispatch({ type: state.isCardOpen ? "card-closed" : "left" });
  },
  authorship: ({ state, dispatch }) =>
    dispatch({ type: "authorship", colouring: state.authorship === "off" ? "person" : "off" }),
  "accept-fix": acceptFix,
  "who-wrote": tellOrigin,
  undo: ({ actions }) => void actions.undo("undo"),
  redo: ({ actions }) => void actions.undo("redo"),
  edit: (review) => openAt(review, cursorIndex(review.outline, review.state.cursor)),
};

/** Moves to the next row of the column, or the one before; with the editor open, to the next that has something to edit. */
function step(review: Review, by: -1 | 1, keepsEditing: boolean, selects = false): void {
  const { outline, state, columns, filter, dispatch } = review;
  const edition = state.cursor?.edition ?? columns.shown[0];
  if (edition === undefined) return;
  let index = stepFrom(filter, cursorIndex(outline, state.cursor), by);
  const isEmpty = () => cellOf(outline.rows[index], edition).length === 0;
  while (keepsEditing && outline.rows[index] && isEmpty()) index = stepFrom(filter, index, by);
  const row = outline.rows[index];
  if (!row) return;
  // From below one comes to the last segment of a cell.
  const last = cellOf(row, edition).length - 1;
  const part = by === 1 || keepsEditing ? 0 : Math.max(0, last);
  dispatch({ type: "moved", row: row.id, edition, part, selects });
  if (keepsEditing)
    openAt({ ...review, state: { ...state, cursor: { row: row.id, edition, part } } }, index);
}

/** Moves to the next segment of the cell, or the one before; past its ends, to the next row. */
function stepInCell(review: Review, by: -1 | 1): void {
  const { outline, state, dispatch } = review;
  const part = (state.cursor?.part ?? 0) + by;
  const row = outline.rows[cursorIndex(outline, state.cursor)];
  const cell = state.cursor ? cellOf(row, state.cursor.edition) : [];
  if (state.cursor && cell[part] !== undefined) dispatch({ type: "moved", ...state.cursor, part });
  else step(review, by, false);
}

/** Goes on to the next row; below the last one, out of the editor. */
function stepOrLeave(review: Review): void {
  review.dispatch({ type: "left" });
  step(review, 1, true);
}

function openAt({ outline, state, dispatch }: Review, index: number): void {
  const row = outline.rows[index];
  if (!row || !state.cursor) return;
  const { edition, part } = state.cursor;
  const segment = cellOf(row, edition)[part];
  if (segment !== undefined) dispatch({ type: "opened", row: row.id, edition, part, segment });
}

function aside({ state, columns, dispatch }: Review, by: -1 | 1): void {
  if (!state.cursor) return;
  const edition = columns.shown[columns.shown.indexOf(state.cursor.edition) + by];
  if (edition !== undefined) dispatch({ type: "moved", row: state.cursor.row, edition });
}

/** Goes to a cell: its row by index, its column by its place among those shown, -1 being the last. */
function goToCell({ outline, columns, dispatch }: Review, index: number, column: number): void {
  const [row, edition] = [outline.rows[index], columns.shown.at(column)];
  if (row && edition !== undefined) dispatch({ type: "moved", row: row.id, edition });
}

/** Moves as many rows as the screen shows, as far as there are. */
function page(review: Review, by: -1 | 1): void {
  const { outline, state, columns, view } = review;
  const size = Math.max(1, view.current.last - view.current.first);
  const index = cursorIndex(outline, state.cursor) + by * size;
  const column = Math.max(0, columns.shown.indexOf(state.cursor?.edition ?? -1));
  goToCell(review, Math.min(Math.max(0, index), outline.rows.length - 1), column);
}

/** Tells who wrote the words at the caret, as they are saved. */
function tellOrigin({ state, dispatch }: Review, selection?: Selection): void {
  if (!selection || state.drafts[selection.segment] !== undefined) return;
  const { segment, start: offset } = selection;
  dispatch({ type: "origin", place: { segment, offset } });
}
