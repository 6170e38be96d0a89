import type { Span } from "#lib/core/text/tokens.ts";
import { NUMBER_PATTERN, numberKey } from "./numbers.ts";

/** What kind of thing a piece of evidence is; only like kinds are compared across languages. */
export type EvidenceKind = "number" | "mark" | "word" | "character";

export interface Evidence {
  readonly kind: EvidenceKind;
  readonly key: string;
}

// Cutting words here is a stemmer for any language with endings: Ukraine, Ukrainian, Ukrainians are one key.
const STEM_LETTERS = 6;

const CHARACTERS = "\\p{Script=Han}";
const SYLLABLES =
  "[\\p{Script=Hiragana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]";

const PIECE = new RegExp(
  `(?<number>${NUMBER_PATTERN})|(?<character>${CHARACTERS})|(?<syllables>${SYLLABLES}+)` +
    `|(?<word>(?:(?!${CHARACTERS}|${SYLLABLES})[\\p{L}\\p{M}])+)` +
    `|(?<quote>[«»“”„‟"「」『』])|(?<mark>[?？؟!！()（）%％€$£:：…])`,
  "gu",
);

const MARKS: Readonly<Record<string, string>> = {
  "？": "?",
  "؟": "?",
  "！": "!",
  ")": "(",
  "（": "(",
  "）": "(",
  "％": "%",
  "：": ":",
};

/**
 * Lists what a unit holds that a translation may show again: numbers by value, word stems, single Han characters,
 * pairs of syllables in other scripts without spaces, and strong punctuation in one alphabet. Each at most once, in
 * order of appearance. Commas, full stops and dashes are left out: every language sets its own.
 */
export function evidenceOf(text: string): Evidence[] {
  const found = new Map<string, Evidence>();
  for (const match of text.matchAll(PIECE)) {
    for (const piece of read(match.groups ?? {})) found.set(idOf(piece), piece);
  }
  return [...found.values()];
}

/** Names a piece of evidence: two with one name are the same. */
export function idOf({ kind, key }: Evidence): string {
  return `${kind} ${key}`;
}

/** A piece of evidence with its place in the text it was read from. */
export interface PlacedEvidence extends Evidence, Span {}

/** Lists every occurrence of what `evidenceOf` lists, with its place, in order; pairs of syllables overlap. */
export function placedEvidenceOf(text: string): PlacedEvidence[] {
  return [...text.matchAll(PIECE)].flatMap(({ groups = {}, index, 0: { length } }) => {
    const pieces = read(groups);
    return pieces.map((piece, nth) => {
      const start = index + nth;
      return { ...piece, start, end: pieces.length === 1 ? start + length : start + 2 };
    });
  });
}

function read(groups: Record<string, string | undefined>): Evidence[] {
  const { number, character, syllables, word, quote, mark } = groups;
  if (word !== undefined) return [{ kind: "word", key: stem(word) }];
  if (character !== undefined) return [{ kind: "character", key: character }];
  if (number !== undefined) return [{ kind: "number", key: numberKey(number) }];
  if (syllables !== undefined) return syllablePairs(syllables);
  if (quote !== undefined) return [{ kind: "mark", key: '"' }];
  return mark === undefined ? [] : [{ kind: "mark", key: MARKS[mark] ?? mark }];
}

function stem(word: string): string {
  return word.normalize("NFKC").toLowerCase().slice(0, STEM_LETTERS);
}

function syllablePairs(run: string): Evidence[] {
  const pairs: Evidence[] = [];
  for (let at = 0; at + 2 <= run.length; at += 1) {
    pairs.push({ kind: "character", key: run.slice(at, at + 2) });
  }
  return pairs;
}
