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

/**
 * A press as bindings write it, `Ctrl+Alt+Shift+Enter`; `Ctrl` is Cmd on a Mac. Shift is not named beside a sign, which needs it on one layout
 * and not on another. Empty for a press that types a character by AltGr, and for a modifier alone.
 */
export function writtenKeys(press: KeyPress): string {
  // AltGr types a character, though the browser reports it as Ctrl and Alt.
  if (press.getModifierState("AltGraph") || NO_KEYS.has(press.key)) return "";
  const name = nameOf(press);
  const isSign = name.length === 1 && !LETTER_OR_DIGIT.test(name);
  const parts = [
    press.ctrlKey || press.metaKey ? "Ctrl" : "",
    press.altKey ? "Alt" : "",
    press.shiftKey && !isSign ? "Shift" : "",
    name,
  ];
  return parts.filter(Boolean).join("+");
}

const NO_KEYS: ReadonlySet<string> = new Set([
  ...["Control", "Meta", "Alt", "Shift", "AltGraph", "CapsLock", "NumLock", "Fn", "OS"],
  // Reported where an input method has the key, or nobody knows it.
  ...["Process", "Dead", "Unidentified", ""],
]);
const LETTER_OR_DIGIT = /^[\p{L}\p{N}]$/u;

// The question mark of Arabic and the wide one of East Asian layouts.
const QUESTION_MARKS = /^[؟？]$/;

// What these keys write on the layouts that have the Latin letters.
const SIGNS: Readonly<Record<string, string>> = {
  Comma: ",",
  Period: ".",
  Slash: "/",
  Semicolon: ";",
  Quote: "'",
  BracketLeft: "[",
  BracketRight: "]",
  Backslash: "\\",
  Backquote: "`",
  Minus: "-",
  Equal: "=",
};

function nameOf({ key, code, altKey, ctrlKey, metaKey }: KeyPress): string {
  const isHeld = altKey || ctrlKey || metaKey;
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1];
  if (isHeld && digit !== undefined) return digit;
  // A letter is known by its place, so that it works on a Cyrillic layout too, and a sign where Alt makes another of it.
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined && (key.length > 1 || !/^[a-z]$/i.test(key))) return letter;
  const sign = SIGNS[code];
  if (sign !== undefined && isHeld && (altKey || /^\p{L}$/u.test(key))) return sign;
  if (key === " ") return "Space";
  if (QUESTION_MARKS.test(key)) return "?";
  return key.length === 1 ? key.toUpperCase() : key;
}

/** Tells whether these keys write, edit or move about in a text: while one types they are the text's. */
export function areForTyping(keys: string): boolean {
  return /^(?:Shift\+)?(?!F\d|Escape$)[^+]+$|^\+$/.test(keys) || EDITING.test(keys);
}

const EDITING = /^Ctrl\+(?:Shift\+)?(?:[ACVXYZ]|Arrow\w+|Home|End|Backspace|Delete|Insert)$/;

/** Tells whether these keys put a character, a line break or a tab into a text. */
export function isWriting(keys: string): boolean {
  return /^(?:Shift\+)?(?:.|Enter|Space|Tab)$/u.test(keys);
}

/** Tells whether what is pressed there goes into a field, or finds an item of a list by its letters. */
export function isTypedInto(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=listbox], [role=menu]",
    ) !== null
  );
}
