import { type Token, tokenise } from "#lib/core/text/tokens.ts";

/** What a unit is to a reader: a word or number, a run of white space, or a single mark. */
export const WORD = 0;
export const SPACE = 1;
export const MARK = 2;

/** A text as the columns of its units, in order and covering all of it: words with their hyphens, marks, runs of white space. */
export interface Units {
  readonly text: string;
  readonly count: number;
  /** Unit `k` is `text.slice(starts[k], starts[k + 1])`; one entry more than there are units. */
  readonly starts: Int32Array;
  /** WORD, SPACE or MARK. */
  readonly kinds: Uint8Array;
  /** Units of equal texts have equal numbers within one comparison. */
  readonly ids: Int32Array;
}

/** The numbers that unit texts have within one comparison. */
export type Numbering = Map<string, number>;

const HYPHEN = /^[-\u2010\u2011]$/;

/**
 * Splits `text` into the units a reader compares: words with their hyphens (альма-матер, 20-th), marks, runs of white space. New texts
 * are added to `numbering`. Linear in the length of the text.
 */
export function unitsOf(text: string, language: string, numbering: Numbering): Units {
  const units = comparisonUnits(text, language);
  const count = units.length;
  const starts = new Int32Array(count + 1);
  const kinds = new Uint8Array(count);
  const ids = new Int32Array(count);
  units.forEach((unit, at) => {
    starts[at + 1] = unit.end;
    kinds[at] = kindOf(unit);
    ids[at] = numberOf(unit.text, numbering);
  });
  return { text, count, starts, kinds, ids };
}

function numberOf(text: string, numbering: Numbering): number {
  const number = numbering.get(text) ?? numbering.size;
  numbering.set(text, number);
  return number;
}

function kindOf({ kind }: Token): number {
  if (kind === "space") return SPACE;
  return kind === "mark" ? MARK : WORD;
}

/** The text of unit `at`; empty where there is none. */
export function textAt({ text, starts, count }: Units, at: number): string {
  return at < 0 || at >= count ? "" : text.slice(starts[at], starts[at + 1]);
}

function comparisonUnits(text: string, language: string): readonly Token[] {
  const tokens = tokenise(text, language);
  const units: Token[] = [];
  for (let next = 0; next < tokens.length; next++) {
    const [token, after, last] = [tokens[next], tokens[next + 1], units.at(-1)];
    if (!token) continue;
    if (!last || !after || !isHyphenBetween(last, token, after)) {
      units.push(token);
      continue;
    }
    units[units.length - 1] = compound(last, token, after);
    next++;
  }
  return units;
}

function isHyphenBetween(before: Token, token: Token, after: Token): boolean {
  return HYPHEN.test(token.text) && isWord(before) && isWord(after);
}

function compound(first: Token, hyphen: Token, second: Token): Token {
  const text = first.text + hyphen.text + second.text;
  return { kind: "word", text, start: first.start, end: second.end };
}

/** Tells whether a token is read as a word: letters or digits, not a mark or white space. */
export function isWord({ kind }: Token): boolean {
  return kind === "word" || kind === "number";
}
