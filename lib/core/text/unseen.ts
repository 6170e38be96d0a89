import type { Span } from "./tokens.ts";

/** A character that prints nothing and yet does something to a text, or hides in it. */
export interface Unseen extends Span {
  /** Its usual short name, else its code point: `RLM`, `ZWSP`, `U+E0041`. */
  readonly name: string;
}

const NAMES: Readonly<Record<string, string>> = {
  "\u00ad": "SHY",
  "\u061c": "ALM",
  "\u180e": "MVS",
  "\u200b": "ZWSP",
  "\u200c": "ZWNJ",
  "\u200d": "ZWJ",
  "\u200e": "LRM",
  "\u200f": "RLM",
  "\u202a": "LRE",
  "\u202b": "RLE",
  "\u202c": "PDF",
  "\u202d": "LRO",
  "\u202e": "RLO",
  "\u2060": "WJ",
  "\u2066": "LRI",
  "\u2067": "RLI",
  "\u2068": "FSI",
  "\u2069": "PDI",
  "\ufeff": "BOM",
};

const UNSEEN =
  /[\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

/** The short name of a character that prints nothing. */
export function controlName(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  return NAMES[character] ?? `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}

/**
 * Finds the characters of a text that nobody sees and somebody should know of: controls of the writing direction, spaces and joiners of
 * no width, tag characters. Left out is what writing needs: joiners behind a letter of a script that joins letters, those within a
 * picture, and the tags of a flag. In order; linear.
 */
export function unseenIn(text: string): Unseen[] {
  let flagEnd = -1;
  return Array.from(text.matchAll(UNSEEN)).flatMap(({ 0: character, index: start }) => {
    const end = start + character.length;
    if (isTag(character) && (flagEnd === start || isFlag(text, start))) {
      flagEnd = end;
      return [];
    }
    if (isJoiner(character) && isNeeded(text, start)) return [];
    return [{ start, end, name: controlName(character) }];
  });
}

function isTag(character: string): boolean {
  return character.length > 1;
}

// Flags of countries within countries begin with a black one (UTS #51, ED-14a).
function isFlag(text: string, start: number): boolean {
  return text.slice(start - 2, start) === "\u{1f3f4}";
}

function isJoiner(character: string): boolean {
  return character === "\u200c" || character === "\u200d";
}

// Letters of these stand apart, joiner or no.
const APART =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const LETTER_OR_MARK = /[\p{L}\p{M}]$/u;
const PICTURE_PART = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u;
const PICTURE = /^\p{Extended_Pictographic}/u;

function isNeeded(text: string, at: number): boolean {
  const before = characterBefore(text, at);
  if (LETTER_OR_MARK.test(before) && !APART.test(before)) return true;
  return PICTURE_PART.test(before) && PICTURE.test(text.slice(at + 1, at + 3));
}

function characterBefore(text: string, at: number): string {
  const isPair = /[\udc00-\udfff]/.test(text[at - 1] ?? "");
  return text.slice(Math.max(0, at - (isPair ? 2 : 1)), at);
}
