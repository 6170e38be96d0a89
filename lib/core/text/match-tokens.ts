import type { Span, Token, TokenKind } from "./token.ts";
import { wordSegmenter } from "./word-segmenter.ts";

// What stays with the character before it or, in PREPEND, after it (UAX #29, GB9, GB9a, GB9b): combining and spacing
// marks, joiners, skin tones, tags; Arabic number signs, Indic signs that are written before their letter.
const EXTEND = String.raw`\p{M}\p{Grapheme_Extend}\p{Emoji_Modifier}\u200d\u0e33\u0eb3`;
const PREPEND = String.raw`\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\u{110bd}\u{110cd}\u{111c2}\u{111c3}\u{113d1}\u{1193f}\u{11941}\u{11a84}-\u{11a89}\u{11d46}\u{11f02}`;

// An apostrophe inside a word belongs to it (l’Otan, п’ять); a full stop or comma between digits to the number.
const NUMBER = String.raw`[${PREPEND}]*\p{Nd}+(?:[.,]\p{Nd}+)*(?![\p{L}\p{Nd}${EXTEND}])`;
const WORD_REST = String.raw`[\p{L}\p{Nd}${EXTEND}]*`;
const WORD = String.raw`[${PREPEND}]*[\p{L}\p{Nd}]${WORD_REST}(?:['’]\p{L}${WORD_REST})*(?<![${PREPEND}])`;
// White space that carries a combining mark is a mark; a line end never does.
const SPACE = String.raw`\s+(?:(?<=[\t-\r\u2028\u2029])|(?![${EXTEND}]))`;
// One user-perceived character: a flag, or a base with all that extends it and the pictures joined to it.
const MARK = String.raw`[${PREPEND}]*(?:\p{RI}{2}|\r\n|[^])[${EXTEND}]*(?:(?<=\u200d)\p{ExtPict}[${EXTEND}]*)*`;
const TOKEN = new RegExp(`(${NUMBER})|(${WORD})|(${SPACE})|${MARK}`, "gu");

// Scripts written without spaces: their runs are cut into words by the platform's dictionary.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

// Intl.Segmenter is quadratic in the length of its input on some engines; a run is cut at this many code units.
const SEGMENTER_CHUNK = 500;

/** Splits any text as `tokenise` does: with characters that join others, and with scripts without spaces. */
export function matchTokens(text: string, language: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const token = { kind: kindOf(match), text: match[0], ...spanAt(match.index, match[0]) };
    if (token.kind === "word" && UNSPACED.test(token.text))
      for (const word of words(token, language)) tokens.push(word);
    else tokens.push(token);
  }
  return tokens;
}

function kindOf([, number, word, space]: RegExpExecArray): TokenKind {
  if (number !== undefined) return "number";
  if (word !== undefined) return "word";
  return space === undefined ? "mark" : "space";
}

function spanAt(start: number, text: string): Span {
  return { start, end: start + text.length };
}

const DIGITS = /^\p{Nd}+$/u;

function words(run: Token, language: string): Token[] {
  const starts = wordStarts(run.text, language);
  return starts.map((start, index) => {
    const text = run.text.slice(start, starts[index + 1]);
    return {
      kind: DIGITS.test(text) ? "number" : "word",
      text,
      ...spanAt(run.start + start, text),
    };
  });
}

function wordStarts(run: string, language: string): number[] {
  const segmenter = wordSegmenter(language);
  return chunks(run).flatMap((chunk) =>
    Array.from(segmenter.segment(chunk.text), ({ index }) => chunk.start + index).filter(
      (start) => !isJoined(run, start),
    ),
  );
}

// Where the dictionary may cut, and must not: before an extending sign or inside a decomposed Hangul syllable.
const JOINED = new RegExp(`(?<=[${PREPEND}\\u1100-\\u11ff])|(?=[${EXTEND}\\u1100-\\u11ff])`, "uy");

function isJoined(text: string, at: number): boolean {
  JOINED.lastIndex = at;
  return at > 0 && JOINED.test(text);
}

const CHARACTER = new RegExp(`[^][${EXTEND}]*`, "gu");

function chunks(text: string): { start: number; text: string }[] {
  const starts = [0];
  for (const { index } of text.matchAll(CHARACTER)) {
    if (index - (starts.at(-1) ?? 0) >= SEGMENTER_CHUNK) starts.push(index);
  }
  return starts.map((start, index) => ({ start, text: text.slice(start, starts[index + 1]) }));
}
