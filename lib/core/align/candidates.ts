import type { Table } from "./table.ts";

/** The tokens of a bead: `found` is to be explained by `given`. */
export interface Pairing {
  readonly given: Int32Array;
  readonly found: Int32Array;
  /** How sure the bead is (0–1); its words count that much. */
  readonly weight: number;
}

/** For each given token, the indexes of the pairings it occurs in. */
export type Meetings = readonly (readonly number[])[];

/** Lists where each of `tokens` given tokens occurs. */
export function meetingsOf(pairings: readonly Pairing[], tokens: number): Meetings {
  const meetings: number[][] = Array.from({ length: tokens }, () => []);
  pairings.forEach(({ given }, index) => {
    for (const token of given) meetings[token]?.push(index);
  });
  return meetings;
}

/** Pairs of tokens that may translate each other. */
export interface Candidates {
  /** Row: a given token; the values are first guesses, not yet probabilities. */
  readonly table: Table;
  /** For each entry of the table, how much the two tokens look alike (0–1). */
  readonly likeness: Float64Array;
}

// Two tokens that met once have met by chance more often than not.
const LEAST_MEETINGS = 2;

/** Collects the pairs that meet at least twice, or look alike; first guess: squared Dice coefficient plus likeness. */
export function candidatesOf(
  pairings: readonly Pairing[],
  meetings: Meetings,
  alike: Table,
  foundTokens: number,
): Candidates {
  const frequency = frequencies(pairings, foundTokens);
  const together = new Int32Array(foundTokens);
  const likeness = new Float64Array(foundTokens);
  const starts = new Int32Array(meetings.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  const likenesses: number[] = [];
  meetings.forEach((met, given) => {
    for (const token of touched(pairings, met, alike, given, together, likeness)) {
      const count = together[token] ?? 0;
      const alikeness = likeness[token] ?? 0;
      together[token] = 0;
      likeness[token] = 0;
      if (count < LEAST_MEETINGS && alikeness === 0) continue;
      const dice = (2 * count) / Math.max(1, met.length + (frequency[token] ?? 0));
      columns.push(token);
      values.push(dice * dice + alikeness);
      likenesses.push(alikeness);
    }
    starts[given + 1] = columns.length;
  });
  return {
    table: {
      starts,
      columns: Int32Array.from(columns),
      values: Float64Array.from(values),
    },
    likeness: Float64Array.from(likenesses),
  };
}

function frequencies(pairings: readonly Pairing[], tokens: number): Int32Array {
  const frequency = new Int32Array(tokens);
  for (const { found } of pairings) {
    for (const token of found) frequency[token] = (frequency[token] ?? 0) + 1;
  }
  return frequency;
}

// Fills in how often a given token meets others and how much it looks like them; returns these others, each once.
function touched(
  pairings: readonly Pairing[],
  met: readonly number[],
  alike: Table,
  given: number,
  together: Int32Array,
  likeness: Float64Array,
): number[] {
  const tokens: number[] = [];
  for (let at = alike.starts[given] ?? 0; at < (alike.starts[given + 1] ?? 0); at += 1) {
    const token = alike.columns[at] ?? 0;
    likeness[token] = alike.values[at] ?? 0;
    tokens.push(token);
  }
  for (const index of met) {
    for (const token of pairings[index]?.found ?? []) {
      const count = together[token] ?? 0;
      if (count === 0 && likeness[token] === 0) tokens.push(token);
      together[token] = count + 1;
    }
  }
  return tokens;
}
