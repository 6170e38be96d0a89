import { type Bead, type CellPair, layoutOf } from "./layout.ts";
import { changedOrder } from "./order.ts";

/** How a translation's paragraphs differ from those of its base; by indexes in the cells that were compared. */
export interface Difference extends Bead {
  readonly kind: "missing" | "merged" | "split" | "swapped";
}

/**
 * Compares the paragraphs of a row with those of an older edition, in their order. A missing one tells in `target` after which paragraph
 * of the cell it would stand; nothing where it would be the first.
 */
export function compareCells(cells: CellPair): Difference[] {
  if (cells.base.length === 0) return [];
  const order = changedOrder(cells);
  if (order) return swapped(order);
  const beads = layoutOf(cells) ?? [];
  return beads.flatMap((bead, at) => differenceOf(bead, beads.slice(0, at)));
}

function differenceOf({ base, target }: Bead, before: readonly Bead[]): Difference[] {
  if (target.length === 0) {
    const last = before.flatMap((bead) => bead.target).slice(-1);
    return base.map((at) => ({ kind: "missing", base: [at], target: last }));
  }
  if (base.length > 1) return [{ kind: "merged", base, target }];
  return base.length === 1 && target.length > 1 ? [{ kind: "split", base, target }] : [];
}

/** In the order 2 1 one paragraph has moved, and it is told once: at the first that stands too early. */
export function swapped(order: readonly number[]): Difference[] {
  const target = order.findIndex((base, at) => base !== at);
  const base = order[target];
  return base === undefined ? [] : [{ kind: "swapped", base: [base], target: [target] }];
}
