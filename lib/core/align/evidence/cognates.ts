import type { Evidence } from "./evidence.ts";
import type { Material } from "./material.ts";
import { type Entry, type Table, tableOf } from "./table.ts";

// How likely a token is to come back as its look-alike, measured against what a text of its own teaches later.
const SAME_NUMBER = 0.8;
const SAME_SOUND = 0.6;
const NEAR_SOUND = 0.35;
const SAME_MARK = 0.4;

// Words are compared only when their sounds share this many letters: it keeps the comparison near linear in the vocabulary.
const SHARED_LETTERS = 3;
const LEAST_SIMILARITY = 0.75;

/**
 * Pairs the tokens of two vocabularies that look alike across scripts: the same number or mark, or words with the
 * same or nearly the same sound. The values are strengths in 0–1. Cost: the product of the words under each common
 * beginning, in practice some dozens per word.
 */
export function cognates(source: Vocabulary, target: Vocabulary): Table {
  const index = indexed(target);
  const entries: Entry[] = [];
  source.vocabulary.forEach((evidence, row) => {
    const sound = source.sounds[row] ?? "";
    for (const candidate of index.get(bucketOf(evidence, sound)) ?? []) {
      const value = strength(evidence, sound, candidate);
      if (value > 0) entries.push({ row, column: candidate.token, value });
    }
  });
  return tableOf(entries, source.vocabulary.length);
}

type Vocabulary = Pick<Material, "vocabulary" | "sounds">;

interface Candidate {
  readonly token: number;
  readonly sound: string;
}

function indexed({ vocabulary, sounds }: Vocabulary): Map<string, Candidate[]> {
  const index = new Map<string, Candidate[]>();
  vocabulary.forEach((evidence, token) => {
    const sound = sounds[token] ?? "";
    const bucket = bucketOf(evidence, sound);
    const known = index.get(bucket);
    if (known) known.push({ token, sound });
    else index.set(bucket, [{ token, sound }]);
  });
  return index;
}

function bucketOf({ kind }: Evidence, sound: string): string {
  return `${kind} ${kind === "word" ? sound.slice(0, SHARED_LETTERS) : sound}`;
}

function strength({ kind }: Evidence, sound: string, candidate: Candidate): number {
  if (kind === "number") return SAME_NUMBER;
  if (kind === "mark") return SAME_MARK;
  if (kind === "character") return SAME_SOUND;
  if (sound.length < SHARED_LETTERS) return 0;
  if (sound === candidate.sound) return SAME_SOUND;
  const similarity = subsequenceRatio(sound, candidate.sound);
  return similarity < LEAST_SIMILARITY ? 0 : NEAR_SOUND * similarity;
}

// Longest common subsequence over the longer length (Melamed 1995).
function subsequenceRatio(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < LEAST_SIMILARITY * longer) return 0;
  return commonLetters(a, b) / longer;
}

// Row by row in the bits of one number (Hyyrö 2004): a zero marks where the subsequence grows. A stem of six letters
// has at most 24 in Latin, so that 32 bits are enough.
function commonLetters(a: string, b: string): number {
  let row = -1;
  for (let at = 0; at < b.length; at += 1) {
    const matches = row & positionsOf(b.charCodeAt(at), a);
    row = (row + matches) | (row - matches);
  }
  let length = 0;
  for (let at = 0; at < a.length; at += 1) length += (~row >> at) & 1;
  return length;
}

function positionsOf(letter: number, word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) {
    if (word.charCodeAt(at) === letter) bits |= 1 << at;
  }
  return bits;
}
