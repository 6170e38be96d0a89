import { inverted, type Lists } from "../evidence/lists.ts";
import type { Table } from "../evidence/table.ts";

/** The tokens of beads, of which `found` are to be explained by `given`; all three run bead by bead. */
export interface Pairings {
  readonly given: Lists;
  readonly found: Lists;
  /** How sure each bead is (0–1); its words count that much. */
  readonly weights: Float64Array;
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
  pairings: Pairings,
  meetings: Lists,
  alike: Table,
  foundTokens: number,
): Candidates {
  const frequency = inverted(pairings.found, foundTokens).starts;
  const together = new Int32Array(foundTokens);
  const likeness = new Float64Array(foundTokens);
  const starts = new Int32Array(meetings.starts.length);
  const columns: number[] = [];
  const values: number[] = [];
  const likenesses: number[] = [];
  for (let given = 0; given + 1 < starts.length; given += 1) {
    const met = sizeOf(meetings.starts, given);
    for (const token of touched(pairings, meetings, alike, given, together, likeness)) {
      const count = together[token] ?? 0;
      const look = likeness[token] ?? 0;
      together[token] = 0;
      likeness[token] = 0;
      if (count < LEAST_MEETINGS && look === 0) continue;
      const dice = (2 * count) / Math.max(1, met + sizeOf(frequency, token));
      columns.push(token);
      values.push(dice * dice + look);
      likenesses.push(look);
    }
    starts[given + 1] = columns.length;
  }
  return {
    table: { starts, columns: new Int32Array(columns), values: new Float64Array(values) },
    likeness: new Float64Array(likenesses),
  };
}

function sizeOf(starts: Int32Array, list: number): number {
  return (starts[list + 1] ?? 0) - (starts[list] ?? 0);
}

// Fills in how often a given token meets others and how much it looks like them; returns these others, each once.
function touched(
  { found }: Pairings,
  meetings: Lists,
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
  for (let met = meetings.starts[given] ?? 0; met < (meetings.starts[given + 1] ?? 0); met += 1) {
    const pairing = meetings.items[met] ?? 0;
    const end = found.starts[pairing + 1] ?? 0;
    for (let at = found.starts[pairing] ?? 0; at < end; at += 1) {
      const token = found.items[at] ?? 0;
      const count = together[token] ?? 0;
      if (count === 0 && likeness[token] === 0) tokens.push(token);
      together[token] = count + 1;
    }
  }
  return tokens;
}
