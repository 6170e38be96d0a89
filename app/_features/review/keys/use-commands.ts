import { ALIGN_COMMANDS } from "#app/_features/review/alignment/align-commands.ts";
import { cursorIndex, segmentsIn } from "#app/_features/review/document/outline.ts";
import { type Item, isOpen } from "#app/_features/review/findings/marks.ts";
import { countedProblems } from "#app/_features/review/findings/numbers.ts";
import { FAVOURITES } from "#app/_features/review/flags/categories.ts";
import type { Problem } from "#app/_features/review/requests.ts";
import { type Review, useReview } from "#app/_features/review/review-context.tsx";
import type { Selection } from "#app/_features/review/review-state.ts";
import type { Command } from "./keys.ts";

/** Carries out a command; `selection` says what is selected in the open editor. */
export type RunCommand = (command: Command, selection?: Selection) => void;

/** The commands of the review screen, on its present state. */
export function useCommands(): RunCommand {
  const review = useReview();
  return (command, selection) => {
    if (command.startsWith("flag-")) flag(review, Number(command.slice("flag-".length)), selection);
    else if (command.startsWith("dismiss-"))
      dismiss(review, Number(command.slice("dismiss-".length)));
    else if (command === "accept-fix") acceptFix(review, selection);
    else if (command === "who-wrote") tellOrigin(review, selection);
    else COMMANDS[command]?.(review);
  };
}

const COMMANDS: Readonly<Partial<Record<Command, (review: Review) => void>>> = {
  ...ALIGN_COMMANDS,
  "confirm-next": (review) => confirm(review, () => stepOrLeave(review)),
  "confirm-next-unresolved": (review) => confirm(review, () => jump(review, 1)),
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
  "fix-alike": (review) => askToFixAlike(review),
  leave: ({ state, dispatch }) => {
    if (state.origin) dispatch({ type: "origin", place: null });
    else dispatch({ type: state.isCardOpen ? "card-closed" : "left" });
  },
  authorship: ({ state, dispatch }) =>
    dispatch({ type: "authorship", colouring: state.authorship === "off" ? "person" : "off" }),
  help: ({ dispatch }) => dispatch({ type: "asked", question: { kind: "help" } }),
  undo: ({ actions }) => void actions.undo("undo"),
  redo: ({ actions }) => void actions.undo("redo"),
  edit: (review) => openAt(review, cursorIndex(review.outline, review.state.cursor)),
};

function confirm({ state, actions }: Review, next: () => void): void {
  const { editing } = state;
  next();
  if (editing !== null) void actions.save(editing);
}

/** Moves to the next row of the column, or the one before; with the editor open, to the next that has something to edit. */
function step(review: Review, by: -1 | 1, keepsEditing: boolean, selects = false): void {
  const { outline, state, columns, dispatch } = review;
  const edition = state.cursor?.edition ?? columns.shown[0];
  if (edition === undefined) return;
  let index = cursorIndex(outline, state.cursor) + by;
  const isEmpty = () => segmentsIn(outline, outline.rows[index], edition).length === 0;
  while (keepsEditing && outline.rows[index] && isEmpty()) index += by;
  const row = outline.rows[index];
  if (!row) return;
  // From below one comes to the last segment of a cell.
  const last = segmentsIn(outline, row, edition).length - 1;
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
  const cell = state.cursor ? segmentsIn(outline, row, state.cursor.edition) : [];
  if (state.cursor && cell[part]) dispatch({ type: "moved", ...state.cursor, part });
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
  const segment = segmentsIn(outline, row, edition)[part];
  if (segment) dispatch({ type: "opened", row: row.id, edition, part, segment: segment.id });
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

/** Goes to the next open finding or flag after the present place, or the one before; round at the ends. */
function jump({ queue, state, outline, columns, actions }: Review, by: -1 | 1): void {
  if (queue.length === 0) return;
  const at = queue.findIndex((item) => item.id === state.mark);
  const beside = at === -1 ? undefined : queue.at((at + by) % queue.length);
  if (beside) {
    actions.goTo(beside);
    return;
  }
  const place = (item: Item) => {
    const edition = outline.segments.get(item.segment)?.edition ?? -1;
    return (
      (outline.rowOf.get(item.segment) ?? 0) * columns.shown.length + columns.shown.indexOf(edition)
    );
  };
  const row = outline.rows.findIndex((known) => known.id === state.cursor?.row);
  const here =
    Math.max(row, 0) * columns.shown.length + columns.shown.indexOf(state.cursor?.edition ?? -1);
  const following = queue.findIndex((item) => place(item) >= here);
  const index = following === -1 ? 0 : following;
  const target = queue.at(by === 1 ? index : index - 1);
  if (target) actions.goTo(target);
}

/** Accepts the first fix of the finding the editor came to, or else of the one at the caret: never of one that is not looked at. */
function acceptFix({ state, items, actions }: Review, selection: Selection | undefined): void {
  const { editing } = state;
  if (editing === null) return;
  const here = (items.get(editing) ?? []).filter(isOpen);
  const isDraft = state.drafts[editing] !== undefined;
  const item =
    here.find(({ id }) => id === state.mark) ??
    here.find((other) => !isDraft && isAt(other, selection));
  if (item?.kind !== "problem") return;
  const [fix] = item.problem.fixes;
  if (fix !== undefined) void actions.acceptFix(item.problem, fix);
}

/** Tells who wrote the words at the caret, as they are saved. */
function tellOrigin({ state, dispatch }: Review, selection: Selection | undefined): void {
  if (!selection || state.drafts[selection.segment] !== undefined) return;
  const { segment, start: offset } = selection;
  dispatch({ type: "origin", place: { segment, offset } });
}

function isAt(item: Item, selection: Selection | undefined): boolean {
  if (item.kind !== "problem" || !selection) return false;
  return item.problem.start <= selection.end && selection.start <= item.problem.end;
}

/** Beside an open card the digits accept its further fixes; else they flag what is selected. */
function flag(review: Review, digit: number, selection: Selection | undefined): void {
  const problem = problemOfCard(review);
  const fix = digit > 1 ? problem?.fixes[digit - 1] : undefined;
  if (problem && fix !== undefined) {
    void review.actions.acceptFix(problem, fix);
    return;
  }
  const category = FAVOURITES[digit - 1];
  const words = selection?.text.slice(selection.start, selection.end).trim();
  if (!category || !selection || !words) return;
  review.dispatch({ type: "asked", question: { kind: "flag", selection, category } });
}

/** The finding whose card stands beside its words. */
function problemOfCard({ state, items }: Review): Problem | undefined {
  if (!state.isCardOpen || state.editing === null) return undefined;
  const item = items.get(state.editing)?.find(({ id }) => id === state.mark);
  return item?.kind === "problem" && isOpen(item) ? item.problem : undefined;
}

function askToFixAlike({ state, items, dispatch }: Review): void {
  const item = items.get(state.editing ?? -1)?.find(({ id }) => id === state.mark);
  if (item?.kind !== "problem" || !isOpen(item) || item.problem.fixes.length === 0) return;
  dispatch({ type: "asked", question: { kind: "fix-alike", problem: item.problem, fix: 0 } });
}

/** Asks why the n-th finding of the segment, as the inspector counts them, is set aside. */
function dismiss(review: Review, digit: number): void {
  const item = countedProblems(review)[digit - 1];
  if (!item) return;
  review.dispatch({ type: "asked", question: { kind: "dismiss", problems: [item.problem] } });
}
