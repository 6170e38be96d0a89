import type { CommandSpec } from "#app/_keys/commands.ts";

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** The review screen, and within it the cells of the grid and the editor of a segment. */
export const REVIEW = "review";
export const GRID = "review/grid";
export const EDITOR = "review/editor";
export const SEARCH = "review/search";

/** What keys can ask for on the review screen, in the order in which the help and the palette list it. */
export const REVIEW_COMMANDS = [
  { id: "confirm-next", place: EDITOR, keys: ["Ctrl+Enter"], group: "edit" },
  { id: "confirm-next-unresolved", place: EDITOR, keys: ["Ctrl+Shift+Enter"], group: "edit" },
  { id: "approve-next", place: EDITOR, keys: ["Ctrl+Alt+A"], group: "states" },
  { id: "review-here", place: GRID, keys: ["V", "Ctrl+Enter"], group: "states" },
  { id: "approve-here", place: GRID, keys: ["Shift+V", "Ctrl+Alt+A"], group: "states" },
  { id: "clear-verdict", place: GRID, keys: ["X"], group: "states" },
  { id: "row-up", place: REVIEW, keys: ["Alt+ArrowUp"], group: "move" },
  { id: "row-down", place: REVIEW, keys: ["Alt+ArrowDown"], group: "move" },
  { id: "next-flag", place: REVIEW, keys: ["F8"], group: "findings" },
  { id: "previous-flag", place: REVIEW, keys: ["Shift+F8"], group: "findings" },
  { id: "accept-fix", place: REVIEW, keys: ["Alt+Enter"], group: "findings" },
  { id: "fix-alike", place: REVIEW, keys: ["Ctrl+Alt+Enter"], group: "findings" },
  ...DIGITS.map(flagging),
  { id: "flag-search", place: REVIEW, keys: ["Alt+0"], group: "findings" },
  ...DIGITS.map(dismissing),
  { id: "who-wrote", place: EDITOR, keys: ["Ctrl+Alt+B"], group: "view" },
  { id: "next-code", place: EDITOR, keys: ["Ctrl+,"], group: "edit" },
  { id: "special-signs", place: EDITOR, keys: ["Ctrl+."], group: "edit" },
  { id: "split-here", place: EDITOR, keys: ["Ctrl+Alt+S"], group: "rows", label: "split" },
  { id: "leave", place: EDITOR, keys: ["Escape"], group: "edit", isQuiet: true },
  { id: "edit", place: GRID, keys: ["Enter", "F2"], group: "edit" },
  { id: "cell-up", place: GRID, keys: ["ArrowUp"], group: "move", isQuiet: true },
  { id: "cell-down", place: GRID, keys: ["ArrowDown"], group: "move", isQuiet: true },
  { id: "cell-before", place: GRID, keys: ["ArrowLeft"], group: "move", isQuiet: true },
  { id: "cell-after", place: GRID, keys: ["ArrowRight"], group: "move", isQuiet: true },
  { id: "cell-first", place: GRID, keys: ["Home"], group: "move", isQuiet: true },
  { id: "cell-last", place: GRID, keys: ["End"], group: "move", isQuiet: true },
  { id: "page-up", place: GRID, keys: ["PageUp"], group: "move", isQuiet: true },
  { id: "page-down", place: GRID, keys: ["PageDown"], group: "move", isQuiet: true },
  { id: "grid-start", place: GRID, keys: ["Ctrl+Home"], group: "move" },
  { id: "grid-end", place: GRID, keys: ["Ctrl+End"], group: "move" },
  { id: "go-to-row", place: REVIEW, keys: ["Ctrl+G"], group: "move" },
  { id: "copy-link", place: REVIEW, keys: [], group: "document" },
  { id: "next-doubtful", place: REVIEW, keys: ["N"], group: "rows" },
  { id: "previous-doubtful", place: REVIEW, keys: ["Shift+N"], group: "rows" },
  { id: "confirm-row", place: GRID, keys: ["C"], group: "rows" },
  { id: "confirm-above", place: GRID, keys: ["Shift+C"], group: "rows" },
  { id: "unconfirm", place: GRID, keys: [], group: "rows" },
  { id: "accept-alternative", place: GRID, keys: ["A"], group: "rows" },
  { id: "keep-rows", place: GRID, keys: ["K"], group: "rows" },
  { id: "merge-next", place: GRID, keys: ["M"], group: "rows" },
  { id: "merge-previous", place: GRID, keys: ["Shift+M"], group: "rows" },
  { id: "split", place: GRID, keys: ["S"], group: "rows" },
  { id: "push-down", place: GRID, keys: ["D"], group: "rows" },
  { id: "pull-up", place: GRID, keys: ["U"], group: "rows" },
  { id: "pop", place: GRID, keys: ["P"], group: "rows" },
  { id: "insert-gap", place: GRID, keys: ["G"], group: "rows" },
  { id: "close-gap", place: GRID, keys: ["Shift+G"], group: "rows" },
  { id: "realign-rest", place: GRID, keys: ["R"], group: "rows" },
  { id: "realign-range", place: GRID, keys: ["Shift+R"], group: "rows" },
  { id: "pinpoint", place: GRID, keys: ["T"], group: "rows" },
  { id: "select-up", place: GRID, keys: ["Shift+ArrowUp"], group: "rows", isQuiet: true },
  { id: "select-down", place: GRID, keys: ["Shift+ArrowDown"], group: "rows", isQuiet: true },
  { id: "cancel", place: GRID, keys: ["Escape"], group: "rows", isQuiet: true },
  { id: "evidence", place: GRID, keys: ["W"], group: "view" },
  { id: "authorship", place: REVIEW, keys: ["B"], group: "view" },
  { id: "show-changes", place: REVIEW, keys: ["H"], group: "view" },
  { id: "next-baseline", place: REVIEW, keys: ["Shift+H"], group: "view" },
  { id: "column-before", place: GRID, keys: ["Ctrl+Shift+ArrowLeft"], group: "view" },
  { id: "column-after", place: GRID, keys: ["Ctrl+Shift+ArrowRight"], group: "view" },
  { id: "pin-column", place: GRID, keys: ["Shift+P"], group: "view" },
  { id: "hide-column", place: GRID, keys: [], group: "view" },
  { id: "compare-columns", place: GRID, keys: ["Shift+S"], group: "view" },
  { id: "reading", place: REVIEW, keys: ["L"], group: "view" },
  { id: "signs", place: REVIEW, keys: [], group: "view" },
  { id: "find-replace", place: REVIEW, keys: ["Ctrl+Shift+F"], group: "search" },
  { id: "find-next", place: REVIEW, keys: ["F3"], group: "search" },
  { id: "find-previous", place: REVIEW, keys: ["Shift+F3"], group: "search" },
  { id: "find-case", place: SEARCH, keys: ["Alt+C"], group: "search", isQuiet: true },
  { id: "find-word", place: SEARCH, keys: ["Alt+W"], group: "search", isQuiet: true },
  { id: "find-regex", place: SEARCH, keys: ["Alt+R"], group: "search", isQuiet: true },
  { id: "find-accents", place: SEARCH, keys: ["Alt+A"], group: "search", isQuiet: true },
  { id: "find-preserve", place: SEARCH, keys: ["Alt+P"], group: "search", isQuiet: true },
  {
    id: "find-replace-all",
    place: SEARCH,
    keys: ["Ctrl+Shift+Enter"],
    group: "search",
    isQuiet: true,
  },
  { id: "find-close", place: SEARCH, keys: ["Escape"], group: "search", isQuiet: true },
  { id: "undo", place: REVIEW, keys: ["Ctrl+Z"], group: "document" },
  { id: "redo", place: REVIEW, keys: ["Ctrl+Shift+Z", "Ctrl+Y"], group: "document" },
] as const satisfies readonly CommandSpec[];

function flagging<Digit extends (typeof DIGITS)[number]>(number: Digit) {
  const id = `flag-${number}` as const;
  const keys = [`Alt+${number}`];
  return { id, place: REVIEW, keys, group: "findings", label: "flag", number } as const;
}

function dismissing<Digit extends (typeof DIGITS)[number]>(number: Digit) {
  const id = `dismiss-${number}` as const;
  const keys = [`Ctrl+Alt+${number}`];
  return { id, place: REVIEW, keys, group: "findings", label: "dismiss", number } as const;
}

/** What a key can ask for on the review screen. */
export type Command = (typeof REVIEW_COMMANDS)[number]["id"];

const COMMANDS = new Map<string, Command>(REVIEW_COMMANDS.map(({ id }) => [id, id]));

/** The command of the review screen that has this id; null for one of the whole workbench. */
export function reviewCommand(id: string | null): Command | null {
  return COMMANDS.get(id ?? "") ?? null;
}
