import { sharedAnchors } from "./anchors.ts";
import { type Bead, type CellPair, matchScore } from "./layout.ts";
import { surprise } from "./length-fit.ts";

// Above this there are too many orders to try; rows of the aligner that cross are of two.
const MOST = 4;

// A changed order is rare, and a slip of the aligner that looks like one is too: in nats over the order as it stands.
const CLEARLY = 1.5;

/**
 * Tells in which order a translation has the paragraphs of its base, where it is not the same: for each of its paragraphs the index in
 * the base. null where the order is the same, or cannot be told.
 */
export function changedOrder(cells: CellPair, clearly = CLEARLY): number[] | null {
  const count = cells.base.length;
  if (count < 2 || count > MOST || cells.target.length !== count) return null;
  const orders = permutations(count).map((order) => ({ order, score: scoreOf(cells, order) }));
  const [asIs] = orders;
  const best = orders.reduce((a, b) => (b.score > a.score ? b : a));
  return asIs && best.score > asIs.score + clearly ? best.order : null;
}

// In standard deviations: beyond it a length speaks against a translation.
const FITTING = 2;

// Lengths alone would call any two misplaced rows exchanged; so many words must have gone along.
const FEWEST_ANCHORS = 2;

/** Tells whether two rows of one paragraph each look as if their paragraphs had changed places; lengths first, which cost nothing. */
export function looksCrossed({ base, target, fit }: CellPair): boolean {
  const misfit = (from: number, to: number) =>
    Math.abs(surprise(fit, base[from]?.text.length ?? 0, target[to]?.text.length ?? 0));
  const shared = (from: number, to: number) => {
    const [ours, theirs] = [base[from], target[to]];
    return ours && theirs ? sharedAnchors(ours, theirs) : 0;
  };
  return (
    (misfit(0, 0) > FITTING || misfit(1, 1) > FITTING) &&
    misfit(0, 1) < FITTING &&
    misfit(1, 0) < FITTING &&
    shared(0, 0) + shared(1, 1) === 0 &&
    shared(0, 1) + shared(1, 0) >= FEWEST_ANCHORS
  );
}

/** Every order of so many, the one as it is first. */
function permutations(count: number): number[][] {
  if (count === 0) return [[]];
  return permutations(count - 1)
    .flatMap((order) => order.concat(count - 1).map((_, at) => order.toSpliced(at, 0, count - 1)))
    .sort((a, b) => (a.join() < b.join() ? -1 : 1));
}

function scoreOf(cells: CellPair, order: readonly number[]): number {
  return order.reduce((sum, base, target) => {
    const bead: Bead = { base: [base], target: [target] };
    return sum + matchScore(cells, bead);
  }, 0);
}
