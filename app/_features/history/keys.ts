/** What a key of the history page asks for. */
export type Command = "next-difference" | "previous-difference" | "help";

/** One binding: `keys` as the event names them, with `Shift+` where it is held. */
interface Binding {
  readonly keys: string;
  readonly command: Command;
}

/** The keys that work on the whole page, wherever nothing is being typed. */
export const SCREEN_KEYS: readonly Binding[] = [
  { keys: "F8", command: "next-difference" },
  { keys: "Shift+F8", command: "previous-difference" },
  { keys: "N", command: "next-difference" },
  { keys: "P", command: "previous-difference" },
  { keys: "?", command: "help" },
];

/** The keys of the parts of the page, as the help lists them: those of the slider and of an entry of the log. */
export const PART_KEYS = [
  { part: "slider", keys: "← →", meaning: "one" },
  { part: "slider", keys: "PageUp PageDown", meaning: "ten" },
  { part: "slider", keys: "Home End", meaning: "ends" },
  { part: "log", keys: "↑ ↓", meaning: "entries" },
  { part: "log", keys: "Enter", meaning: "show" },
  { part: "log", keys: "U", meaning: "undo" },
  { part: "log", keys: "R", meaning: "restore" },
  { part: "log", keys: "M", meaning: "name" },
] as const;

/** A key press as the browser reports it. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** The command that a key press asks for, or null. */
export function commandFor(press: KeyPress): Command | null {
  const keys = writtenKey(press);
  return SCREEN_KEYS.find((binding) => binding.keys === keys)?.command ?? null;
}

/** A key press in the notation of the bindings; empty where a key is held that belongs to the browser. */
export function writtenKey({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string {
  if (ctrlKey || metaKey || altKey) return "";
  // A letter is known by its place, so that it works on a Cyrillic layout too.
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  const isLatin = /^[a-z]$/i.test(key);
  if (letter !== undefined)
    return (shiftKey ? "Shift+" : "") + (isLatin ? key.toUpperCase() : letter);
  return key.length === 1 ? key : (shiftKey ? "Shift+" : "") + key;
}
