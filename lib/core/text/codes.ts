// The last plane of Unicode is for private use and no text of ours was ever seen to use it; a reader protects what does
// stand there like any other code. The two code points at its end are no characters.
const FIRST = 0x100000;
const LAST = 0x10fffd;

/** The most codes that one segment may hold. */
export const MOST_CODES = LAST - FIRST + 1;

const CODES = /[\u{100000}-\u{10fffd}]/gu;

/**
 * Inline markup of a segment stands in its text as one character of the last private plane each: the n-th code of the segment, counted
 * from 0, is U+100000 + n. It is two UTF-16 units long.
 */
export function codeCharacter(index: number): string {
  if (index < 0 || index >= MOST_CODES) {
    throw new RangeError(`Expected a code below ${MOST_CODES}: got ${index}`);
  }
  return String.fromCodePoint(FIRST + index);
}

/** Which code a character stands for; null for all other characters. */
export function codeIndex(character: string): number | null {
  const point = character.codePointAt(0) ?? 0;
  return point >= FIRST && point <= LAST ? point - FIRST : null;
}

/** What an inline code is, for the chip that stands for it. */
export interface Code {
  /** `open` and `close` stand around words and belong together; `single` stands alone. */
  readonly kind: "open" | "close" | "single";
  /** Index of the code it belongs together with, where both are in this segment; else null. */
  readonly partner: number | null;
  /** A few characters for the chip: `b`, `a`, `br`, `1`, `img`. */
  readonly label: string;
  /** The markup as received, cut to 200 characters. */
  readonly source: string;
}

/** A code where it stands in a text: `start` to `start + 2`. */
export interface PlacedCode {
  readonly index: number;
  readonly start: number;
}

/** The codes of a text in the order they stand in. Linear. */
export function codesIn(text: string): PlacedCode[] {
  return Array.from(text.matchAll(CODES), ({ index: start, 0: character }) => {
    return { index: codeIndex(character) ?? 0, start };
  });
}

/** Whether a text holds any code. */
export function hasCodes(text: string): boolean {
  return text.search(CODES) !== -1;
}

/** A text as it is read: without its codes. Linear. */
export function withoutCodes(text: string): string {
  return text.replace(CODES, "");
}
