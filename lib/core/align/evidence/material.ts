import { withoutCodes } from "#lib/core/text/codes.ts";
import type { Range } from "../bead.ts";
import { type Edges, edgesOf, LOWER_START } from "./edges.ts";
import { type Evidence, evidenceOf, idOf } from "./evidence.ts";
import { type Lists, listsOf } from "./lists.ts";
import { soundKey } from "./sound.ts";

/** An edition made ready for comparison: its units as lengths and lists of token numbers. */
export interface Material {
  /** Characters of each unit. */
  readonly lengths: readonly number[];
  /** Tokens of each unit: indexes into `vocabulary`, each once. */
  readonly units: Lists;
  readonly vocabulary: readonly Evidence[];
  /** For each token the key under which look-alikes are compared. */
  readonly sounds: readonly string[];
  /** In how many units each token occurs. */
  readonly occurrences: Int32Array;
  /** Sum of `occurrences`. */
  readonly total: number;
  readonly edges: Edges;
  /** Sums of `lengths` before each unit, and in all. */
  readonly lengthSums: Float64Array;
  /** How many units before each one, and in all, read as if the next one went on with their sentence. */
  readonly runOnSums: Float64Array;
}

// A token in more than this share of the units distinguishes nothing; it would only cost time. Below the floor a
// text is too short to tell a function word from its subject.
const COMMON_SHARE = 0.4;
const COMMON_FLOOR = 4;
// Whatever the length of the text: it keeps learning linear, and in so long a text rarer tokens say enough.
const COMMON_CEILING = 5_000;

/** Reads the units of an edition into numbered tokens, without those that occur nearly everywhere. Inline codes tell nothing. */
export function prepare(units: readonly string[]): Material {
  const texts = units.map(withoutCodes);
  const read = texts.map(evidenceOf);
  const counts = count(read);
  const limit = Math.min(COMMON_CEILING, Math.max(COMMON_FLOOR, texts.length * COMMON_SHARE));
  const kept = [...counts.values()].filter((entry) => entry.units <= limit);
  const numbers = new Map(kept.map((entry, index) => [idOf(entry.evidence), index]));
  const lengths = texts.map((text) => text.trim().length);
  return {
    lengths,
    units: listsOf(read.map((unit) => tokensOf(unit, numbers))),
    vocabulary: kept.map((entry) => entry.evidence),
    sounds: kept.map((entry) => soundKey(entry.evidence)),
    occurrences: Int32Array.from(kept, (entry) => entry.units),
    total: kept.reduce((sum, entry) => sum + entry.units, 0),
    edges: edgesOf(texts),
    lengthSums: summed(lengths),
    runOnSums: summed(texts.map((text, index) => (runsOn(text, texts[index + 1] ?? "") ? 1 : 0))),
  };
}

interface Counted {
  readonly evidence: Evidence;
  units: number;
}

function count(units: readonly (readonly Evidence[])[]): Map<string, Counted> {
  const counts = new Map<string, Counted>();
  for (const evidence of units.flat()) {
    const id = idOf(evidence);
    const entry = counts.get(id);
    if (entry) entry.units += 1;
    else counts.set(id, { evidence, units: 1 });
  }
  return counts;
}

function tokensOf(unit: readonly Evidence[], numbers: ReadonlyMap<string, number>): Int32Array {
  const tokens: number[] = [];
  for (const evidence of unit) {
    const token = numbers.get(idOf(evidence));
    if (token !== undefined) tokens.push(token);
  }
  return Int32Array.from(tokens);
}

function summed(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, index) => {
    sums[index + 1] = (sums[index] ?? 0) + value;
  });
  return sums;
}

const SENTENCE_END = /[.!?…。！？؟:;»”"')\]]\s*$/u;

function runsOn(text: string, next: string): boolean {
  return !SENTENCE_END.test(text) || LOWER_START.test(next);
}

/** Returns the tokens of the units of `range`, one occurrence per unit; a view, not a copy. */
export function bagOf({ units }: Material, { start, end }: Range): Int32Array {
  return units.items.subarray(units.starts[start], units.starts[end]);
}
