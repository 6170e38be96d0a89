import type { PreparedText } from "#lib/core/checks/engine/prepared-text.ts";
import { type Bead, type CellPair, layoutOf, matchScore } from "./layout.ts";
import type { LengthFit } from "./length-fit.ts";
import { changedOrder } from "./order.ts";

/** How a translation's paragraphs differ from those of its base; by indexes in the cells of one row. */
export interface Difference extends Bead {
  readonly kind: "missing" | "merged" | "split" | "swapped";
}

/** One row in two editions, and the rows beside it, which may hold what it seems to lack. */
export interface RowPair extends CellPair {
  readonly beside: readonly Omit<CellPair, "fit">[];
}

/**
 * Compares the paragraphs of a row with those of an older edition, in their order. A missing one tells in `target` after which paragraph
 * of the cell it would stand; nothing where it would be the first.
 */
export function compareRow(row: RowPair): Difference[] {
  const { base, target } = row;
  if (base.length === 0) return [];
  if (target.length === 0)
    return hasMovedBeside(row) ? [] : base.flatMap((_, at) => missing(at, []));
  if (base.length === 1 && target.length === 1) return [];
  const order = changedOrder(row);
  if (order) return swapped(order);
  const beads = layoutOf(row) ?? [];
  return beads.flatMap((bead, at) => differenceOf(bead, beads.slice(0, at)));
}

function missing(base: number, target: readonly number[]): Difference[] {
  return [{ kind: "missing", base: [base], target }];
}

function differenceOf({ base, target }: Bead, before: readonly Bead[]): Difference[] {
  if (target.length === 0) {
    const [last] = before.flatMap((bead) => bead.target).slice(-1);
    return base.flatMap((at) => missing(at, last === undefined ? [] : [last]));
  }
  if (base.length > 1) return [{ kind: "merged", base, target }];
  return base.length === 1 && target.length > 1 ? [{ kind: "split", base, target }] : [];
}

// Where the order is 2 1, one paragraph has moved, and it is told once: at the first that stands too early.
function swapped(order: readonly number[]): Difference[] {
  const target = order.findIndex((base, at) => base !== at);
  const base = order[target];
  return base === undefined ? [] : [{ kind: "swapped", base: [base], target: [target] }];
}

// The aligner has seen the whole text and left the row empty: it takes clear signs to hold against it, in nats.
const CLEARLY = 3;

/** Tells whether a neighbouring row's translation is better explained with the paragraphs of this row in it than without. */
function hasMovedBeside({ base, fit, beside }: RowPair): boolean {
  return beside.some((row) => {
    if (row.base.length === 0 || row.target.length === 0) return false;
    return (
      scoreOfAll(row.base.concat(base), row.target, fit) >
      scoreOfAll(row.base, row.target, fit) + CLEARLY
    );
  });
}

function scoreOfAll(
  base: readonly PreparedText[],
  target: readonly PreparedText[],
  fit: LengthFit,
): number {
  const all: Bead = { base: [...base.keys()], target: [...target.keys()] };
  return matchScore({ base, target, fit }, all);
}
