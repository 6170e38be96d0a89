/** A half-open range of UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type TokenKind = "word" | "number" | "space" | "mark";

export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
}

// One alternative per kind, tried in this order. An apostrophe inside a word belongs to it (l’Otan, п’ять); a full
// stop or comma between digits belongs to the number. A mark is one user-perceived character: a base with its
// combining marks, variation selectors and zero-width-joined parts, or a pair of regional indicators.
const TOKEN =
  /(?<number>\p{Nd}+(?:[.,]\p{Nd}+)*(?![\p{L}\p{M}]))|(?<word>[\p{L}\p{Nd}_][\p{L}\p{M}\p{Nd}_\u200c\u200d]*(?:['’ʼ][\p{L}\p{M}]+)*)|(?<space>\s+)|\p{RI}{2}|[^][\p{M}\p{Emoji_Modifier}\ufe0e\ufe0f]*(?:\u200d[^][\p{M}\p{Emoji_Modifier}\ufe0e\ufe0f]*)*/gu;

// Scripts written without spaces: their runs are cut into words by the platform's dictionary.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

// Intl.Segmenter is quadratic in the length of its input on some engines; a run is cut at this many code units.
const SEGMENTER_CHUNK = 500;

/**
 * Splits `text` into words, numbers, runs of white space and single marks. Tokens are in order and cover the whole
 * text; none splits a surrogate pair, a combining sequence or a joined emoji. Linear in the length of the text.
 */
export function tokenise(text: string, language = "und"): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const token = { kind: kindOf(match.groups), text: match[0], ...spanAt(match.index, match[0]) };
    if (token.kind === "word" && UNSPACED.test(token.text)) tokens.push(...words(token, language));
    else tokens.push(token);
  }
  return tokens;
}

function kindOf(groups: Record<string, string | undefined> | undefined): TokenKind {
  if (groups?.number !== undefined) return "number";
  if (groups?.word !== undefined) return "word";
  return groups?.space === undefined ? "mark" : "space";
}

function spanAt(start: number, text: string): Span {
  return { start, end: start + text.length };
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity: "word" });
  segmenters.set(language, made);
  return made;
}

function* words(run: Token, language: string): Generator<Token> {
  const segmenter = segmenterFor(language);
  for (const chunk of chunks(run.text)) {
    for (const { segment, index } of segmenter.segment(chunk.text)) {
      yield { kind: "word", text: segment, ...spanAt(run.start + chunk.start + index, segment) };
    }
  }
}

function* chunks(text: string): Generator<{ start: number; text: string }> {
  const characters = /[^]\p{M}*/gu;
  let start = 0;
  for (const { index } of text.matchAll(characters)) {
    if (index - start < SEGMENTER_CHUNK) continue;
    yield { start, text: text.slice(start, index) };
    start = index;
  }
  yield { start, text: text.slice(start) };
}
