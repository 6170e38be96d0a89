import { transliterate } from "#lib/core/text/transliterate.ts";
import type { Evidence } from "./evidence.ts";
import { type Entry, type Table, tableOf } from "./table.ts";

// How likely a token is to come back as its look-alike, measured against what a text of its own teaches later.
const SAME_NUMBER = 0.8;
const SAME_KEY = 0.6;
const NEAR_KEY = 0.35;
const SAME_MARK = 0.4;

// Keys are compared only when they share this many letters: it keeps the comparison near linear in the vocabulary.
const SHARED_LETTERS = 3;
const LEAST_SIMILARITY = 0.75;

/**
 * Pairs the tokens of two vocabularies that look alike across scripts: the same number or mark, or words with the
 * same or nearly the same sound. The values are strengths in 0–1. Cost: the product of the words under each common
 * beginning, in practice some dozens per word.
 */
export function cognates(source: readonly Evidence[], target: readonly Evidence[]): Table {
  const index = indexed(target);
  const entries: Entry[] = [];
  source.forEach((evidence, row) => {
    const key = soundKey(evidence);
    for (const candidate of index.get(bucketOf(evidence, key)) ?? []) {
      const value = strength(evidence, key, candidate);
      if (value > 0) entries.push({ row, column: candidate.token, value });
    }
  });
  return tableOf(entries, source.length);
}

interface Candidate {
  readonly token: number;
  readonly key: string;
}

function indexed(vocabulary: readonly Evidence[]): Map<string, Candidate[]> {
  const index = new Map<string, Candidate[]>();
  vocabulary.forEach((evidence, token) => {
    const key = soundKey(evidence);
    const bucket = bucketOf(evidence, key);
    const known = index.get(bucket);
    if (known) known.push({ token, key });
    else index.set(bucket, [{ token, key }]);
  });
  return index;
}

function bucketOf({ kind }: Evidence, key: string): string {
  return `${kind} ${kind === "word" ? key.slice(0, SHARED_LETTERS) : key}`;
}

function strength({ kind }: Evidence, key: string, candidate: Candidate): number {
  if (kind === "number") return SAME_NUMBER;
  if (kind === "mark") return SAME_MARK;
  if (kind === "character") return SAME_KEY;
  if (key.length < SHARED_LETTERS) return 0;
  if (key === candidate.key) return SAME_KEY;
  const similarity = subsequenceRatio(key, candidate.key);
  return similarity < LEAST_SIMILARITY ? 0 : NEAR_KEY * similarity;
}

// Spellings of one sound, over languages and romanisations; applied in order, to transliterated letters.
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, "f"],
  [/ou/g, "u"],
  [/[sc]h|ck|qu|k/g, "c"],
  [/x/g, "cs"],
  [/[yj]/g, "i"],
  [/w/g, "v"],
  [/h/g, ""],
  [/(.)\1+/g, "$1"],
];

function soundKey({ kind, key }: Evidence): string {
  if (kind !== "word") return key;
  return SOUNDS.reduce((sound, [from, to]) => sound.replace(from, to), transliterate(key));
}

// Longest common subsequence over the longer length (Melamed 1995).
function subsequenceRatio(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < LEAST_SIMILARITY * longer) return 0;
  let row = new Array<number>(b.length + 1).fill(0);
  for (const letter of a) row = nextRow(row, letter, b);
  return (row[b.length] ?? 0) / longer;
}

function nextRow(above: readonly number[], letter: string, b: string): number[] {
  const row = [0];
  for (let at = 1; at <= b.length; at += 1) {
    const same = b[at - 1] === letter ? (above[at - 1] ?? 0) + 1 : 0;
    row.push(Math.max(same, above[at] ?? 0, row[at - 1] ?? 0));
  }
  return row;
}
