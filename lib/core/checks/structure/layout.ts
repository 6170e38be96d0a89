import type { PreparedText } from "#lib/core/checks/engine/prepared-text.ts";
import { anchorsOf } from "./anchors.ts";
import { type LengthFit, surprise } from "./length-fit.ts";

/** Paragraphs that say the same, by their indexes in the two cells of a row; one side may be empty. */
export interface Bead {
  readonly base: readonly number[];
  readonly target: readonly number[];
}

/** Two cells of a row, and how lengths relate in their editions. */
export interface CellPair {
  readonly base: readonly PreparedText[];
  readonly target: readonly PreparedText[];
  readonly fit: LengthFit;
}

// Rows are found by an aligner or set by hand; a larger one is a heap whose order nobody has claimed.
const MOST_PARAGRAPHS = 12;

/**
 * Tells which paragraphs of a row belong together, in order of both; null for a row too large to tell. The likeliest way by lengths and
 * anchors. Cost: the product of the paragraphs, and their anchors.
 */
export function layoutOf(cells: CellPair): Bead[] | null {
  const { base, target } = cells;
  if (base.length + target.length > MOST_PARAGRAPHS) return null;
  const best: Way[][] = [];
  for (let i = 0; i <= base.length; i++) {
    const row: Way[] = [];
    for (let j = 0; j <= target.length; j++) {
      const ways = SHAPES.flatMap(([b, t]): Way[] => {
        const before = t > j ? undefined : b === 0 ? row[j - t] : best[i - b]?.[j - t];
        if (!before || b > i) return [];
        const bead = { base: range(i - b, i), target: range(j - t, j) };
        return [{ bead, before, score: before.score + beadScore(cells, bead) }];
      });
      row.push(ways.length === 0 ? START : ways.reduce((a, b) => (b.score > a.score ? b : a)));
    }
    best.push(row);
  }
  return beadsOf(best[base.length]?.[target.length] ?? START);
}

/** Returns how likely it is that paragraphs are each other's translation, against that they are not: a log of odds. */
export function matchScore(cells: CellPair, { base, target }: Bead): number {
  const sources = base.flatMap((at) => cells.base[at] ?? []);
  const targets = target.flatMap((at) => cells.target[at] ?? []);
  const difference = surprise(cells.fit, lengthOf(sources), lengthOf(targets));
  return anchorScore(cells, base, targets) - difference ** 2 / 2;
}

interface Way {
  readonly bead: Bead | null;
  readonly before: Way | null;
  readonly score: number;
}

const START: Way = { bead: null, before: null, score: 0 };

const SHAPES = [
  [1, 1],
  [1, 0],
  [0, 1],
  [2, 1],
  [1, 2],
  [3, 1],
  [1, 3],
] as const;

// In nats. Translators leave out and join, each rarely; a paragraph of their own they add next to never.
const RARE = -2;
const ADDED = -5;

function beadScore(cells: CellPair, bead: Bead): number {
  if (bead.target.length === 0) return RARE;
  if (bead.base.length === 0) return ADDED;
  const isPlain = bead.base.length === 1 && bead.target.length === 1;
  return matchScore(cells, bead) + (isPlain ? 0 : RARE);
}

// A fifth of all numbers, names and long words of a paragraph come again in its translation, of another paragraph's next to none.
const FOUND = Math.log(0.2 / 0.03);
const NOT_FOUND = Math.log(0.8 / 0.97);

/** What the words say. A word that several paragraphs of the row have tells nothing. */
function anchorScore(
  cells: CellPair,
  base: readonly number[],
  targets: readonly PreparedText[],
): number {
  let score = 0;
  for (const at of base) {
    const source = cells.base[at];
    for (const anchor of source ? anchorsOf(source) : []) {
      if (cells.base.some((other, nth) => nth !== at && anchorsOf(other).has(anchor))) continue;
      score += targets.some((target) => anchorsOf(target).has(anchor)) ? FOUND : NOT_FOUND;
    }
  }
  return score;
}

function lengthOf(texts: readonly PreparedText[]): number {
  return texts.reduce((sum, { text }) => sum + text.length, 0);
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, at) => start + at);
}

function beadsOf(way: Way): Bead[] {
  const beads: Bead[] = [];
  for (let at: Way | null = way; at?.bead; at = at.before) beads.push(at.bead);
  return beads.reverse();
}
