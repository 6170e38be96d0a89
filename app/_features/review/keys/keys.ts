/** What a key can ask for. Keys of the grid work while no editor is open, keys of the editor inside it. */
export type Command =
  | "confirm-next"
  | "confirm-next-unresolved"
  | "row-up"
  | "row-down"
  | "next-flag"
  | "previous-flag"
  | "accept-fix"
  | "fix-alike"
  | "leave"
  | "help"
  | "undo"
  | "redo"
  | "edit"
  | "cell-up"
  | "cell-down"
  | "cell-before"
  | "cell-after"
  | "cell-first"
  | "cell-last"
  | "page-up"
  | "page-down"
  | "grid-start"
  | "grid-end"
  | "merge-next"
  | "merge-previous"
  | "split"
  | "push-down"
  | "pull-up"
  | "pop"
  | "insert-gap"
  | "close-gap"
  | "confirm-row"
  | "confirm-above"
  | "unconfirm"
  | "next-doubtful"
  | "previous-doubtful"
  | "accept-alternative"
  | "keep-rows"
  | "realign-rest"
  | "realign-range"
  | "select-up"
  | "select-down"
  | "pinpoint"
  | "evidence"
  | "authorship"
  | "who-wrote"
  | "next-code"
  | "cancel"
  | `flag-${Digit}`
  | `dismiss-${Digit}`;

type Digit = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** Where a key is listened to. */
export type KeyPlace = "everywhere" | "grid" | "editor";

/** One binding: `keys` in the form `Ctrl+Shift+Enter`; `Ctrl` is Cmd on a Mac. */
export interface Binding {
  readonly keys: string;
  readonly command: Command;
  readonly place: KeyPlace;
}

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** What puts the next missing code in at the caret; other tools have the same. */
export const NEXT_CODE_KEYS = "Ctrl+,";

/** All bindings, in the order the help lists them. */
export const BINDINGS: readonly Binding[] = [
  { keys: "Ctrl+Enter", command: "confirm-next", place: "editor" },
  { keys: "Ctrl+Shift+Enter", command: "confirm-next-unresolved", place: "editor" },
  { keys: "Alt+ArrowUp", command: "row-up", place: "everywhere" },
  { keys: "Alt+ArrowDown", command: "row-down", place: "everywhere" },
  { keys: "F8", command: "next-flag", place: "everywhere" },
  { keys: "Shift+F8", command: "previous-flag", place: "everywhere" },
  { keys: "Alt+Enter", command: "accept-fix", place: "everywhere" },
  { keys: "Ctrl+Alt+Enter", command: "fix-alike", place: "everywhere" },
  ...DIGITS.map((n): Binding => ({ keys: `Alt+${n}`, command: `flag-${n}`, place: "editor" })),
  ...DIGITS.map(
    (n): Binding => ({ keys: `Ctrl+Alt+${n}`, command: `dismiss-${n}`, place: "everywhere" }),
  ),
  { keys: "Ctrl+Alt+S", command: "split", place: "editor" },
  { keys: "Ctrl+Alt+B", command: "who-wrote", place: "editor" },
  { keys: NEXT_CODE_KEYS, command: "next-code", place: "editor" },
  { keys: "Escape", command: "leave", place: "editor" },
  { keys: "Enter", command: "edit", place: "grid" },
  { keys: "F2", command: "edit", place: "grid" },
  { keys: "ArrowUp", command: "cell-up", place: "grid" },
  { keys: "ArrowDown", command: "cell-down", place: "grid" },
  { keys: "ArrowLeft", command: "cell-before", place: "grid" },
  { keys: "ArrowRight", command: "cell-after", place: "grid" },
  { keys: "Home", command: "cell-first", place: "grid" },
  { keys: "End", command: "cell-last", place: "grid" },
  { keys: "PageUp", command: "page-up", place: "grid" },
  { keys: "PageDown", command: "page-down", place: "grid" },
  { keys: "Ctrl+Home", command: "grid-start", place: "grid" },
  { keys: "Ctrl+End", command: "grid-end", place: "grid" },
  { keys: "N", command: "next-doubtful", place: "grid" },
  { keys: "Shift+N", command: "previous-doubtful", place: "grid" },
  { keys: "C", command: "confirm-row", place: "grid" },
  { keys: "Shift+C", command: "confirm-above", place: "grid" },
  { keys: "A", command: "accept-alternative", place: "grid" },
  { keys: "K", command: "keep-rows", place: "grid" },
  { keys: "W", command: "evidence", place: "grid" },
  { keys: "B", command: "authorship", place: "grid" },
  { keys: "M", command: "merge-next", place: "grid" },
  { keys: "Shift+M", command: "merge-previous", place: "grid" },
  { keys: "S", command: "split", place: "grid" },
  { keys: "D", command: "push-down", place: "grid" },
  { keys: "U", command: "pull-up", place: "grid" },
  { keys: "P", command: "pop", place: "grid" },
  { keys: "G", command: "insert-gap", place: "grid" },
  { keys: "Shift+G", command: "close-gap", place: "grid" },
  { keys: "R", command: "realign-rest", place: "grid" },
  { keys: "Shift+ArrowUp", command: "select-up", place: "grid" },
  { keys: "Shift+ArrowDown", command: "select-down", place: "grid" },
  { keys: "Shift+R", command: "realign-range", place: "grid" },
  { keys: "T", command: "pinpoint", place: "grid" },
  { keys: "Escape", command: "cancel", place: "grid" },
  { keys: "Ctrl+Z", command: "undo", place: "grid" },
  { keys: "Ctrl+Shift+Z", command: "redo", place: "grid" },
  { keys: "Ctrl+Y", command: "redo", place: "grid" },
  { keys: "Shift+?", command: "help", place: "grid" },
];

/** The keys that ask for a command while a cell has the keyboard; empty where none do. */
export function gridKeysOf(command: Command): string {
  const found = BINDINGS.find(
    (binding) => binding.command === command && binding.place !== "editor",
  );
  return found?.keys ?? "";
}

/**
 * The keys that accept the fix of an index while the card of its finding stands beside the words; the digits are those that flag a selection
 * at other times. Empty where there are none.
 */
export function keysOfFix(index: number): string {
  if (index === 0) return gridKeysOf("accept-fix");
  return index < DIGITS.length ? `Alt+${index + 1}` : "";
}

/** A key press as the browser reports it. */
export interface KeyPress {
  readonly key: string;
  /** The physical key: what Alt makes of a digit differs between layouts. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  getModifierState(key: string): boolean;
}

/** The command that a key press asks for at a place, or null. Keys that work everywhere work at each place. */
export function commandFor(press: KeyPress, place: KeyPlace): Command | null {
  // AltGr types a character, though the browser reports it as Ctrl and Alt.
  if (press.getModifierState("AltGraph")) return null;
  const keys = written(press);
  const found = BINDINGS.find(
    (binding) =>
      binding.keys === keys && (binding.place === "everywhere" || binding.place === place),
  );
  return found?.command ?? null;
}

function written(press: KeyPress): string {
  const parts = [
    press.ctrlKey || press.metaKey ? "Ctrl" : "",
    press.altKey ? "Alt" : "",
    press.shiftKey ? "Shift" : "",
    keyName(press),
  ];
  return parts.filter(Boolean).join("+");
}

function keyName({ key, code, altKey }: KeyPress): string {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  if (altKey && digit !== undefined) return digit;
  // A letter is known by its place, so that it works on a Cyrillic layout too.
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined && (key.length > 1 || !/^[a-z]$/i.test(key))) return letter;
  return key.length === 1 ? key.toUpperCase() : key;
}
