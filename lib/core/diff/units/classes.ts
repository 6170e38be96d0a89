/** A letter that makes up words with its neighbours. */
export const LETTER = 1;
export const DIGIT = 2;
/** White space within a line. */
export const BLANK = 3;
export const LINE_END = 4;
/** A sign that stands for itself, whatever is beside it. */
const SIGN = 5;
export const APOSTROPHE = 6;
export const HYPHEN = 7;
/** A full stop or comma: between digits a part of the number. */
export const POINT = 8;
/** What stays with the character before it: combining marks, joiners. */
export const EXTENDER = 9;
/** A letter of a script written without spaces. */
export const UNSPACED = 10;
/** What takes more than a code unit to tell: pictures, flags, surrogates, parts of syllables, signs that join what follows. */
export const ODD = 11;
/** The first half of an inline code (core/text/codes.ts): plane 16 has these surrogates for itself. */
export const CODE = 12;

const NO_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

// The first that fits counts. Supplementary planes come as surrogates; parts of Hangul syllables and prepended signs
// join what follows them (UAX #29, GB6 to GB9b).
const CLASSES: readonly (readonly [RegExp, number])[] = [
  [/[\udbc0-\udbff]/u, CODE],
  [/[\p{Surrogate}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u, ODD],
  [/[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e]/u, ODD],
  [/\p{M}|\p{Grapheme_Extend}|\u200d|\u0e33|\u0eb3/u, EXTENDER],
  [/[\n-\r\u2028\u2029]/u, LINE_END],
  [/\s/u, BLANK],
  [/['’]/u, APOSTROPHE],
  [/[-\u2010\u2011]/u, HYPHEN],
  [/[.,]/u, POINT],
  [/\p{Nd}/u, DIGIT],
  [/\P{L}/u, SIGN],
  [NO_SPACES, UNSPACED],
];

// Zero where nobody has asked yet: a text has some hundred different characters, and the table fills as they come.
const known = new Uint8Array(0x10000);

/** Tells what the UTF-16 code unit at `at` of `text` does; zero beyond the end. */
export function classAt(text: string, at: number): number {
  if (at >= text.length) return 0;
  const code = text.charCodeAt(at);
  return known[code] || learn(code);
}

function learn(code: number): number {
  const character = String.fromCharCode(code);
  const [, found] = CLASSES.find(([pattern]) => pattern.test(character)) ?? [null, LETTER];
  known[code] = found;
  return found;
}
