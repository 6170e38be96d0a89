import fc from "fast-check";
import { expect, test } from "vitest";
import type { Bead } from "#lib/core/align/bead.ts";
import { heaviestChain } from "#lib/core/align/search/chain.ts";

const SIZE = 6;
const weightOf = ({ confidence }: Bead) => confidence;
const range = fc
  .tuple(fc.nat(SIZE - 1), fc.integer({ min: 1, max: 3 }))
  .map(([start, length]) => ({ start, end: Math.min(SIZE, start + length) }));
// Whole numbers, so that sums compare exactly.
const bead = fc.record({
  source: range,
  target: range,
  confidence: fc.integer({ min: 1, max: 9 }),
});
const beads = fc.array(bead, { maxLength: 8 });

test("law: no other chain of the same beads is heavier", () => {
  fc.assert(
    fc.property(beads, (list) => {
      const chain = heaviestChain(list, weightOf, SIZE, SIZE);
      expect(isChain(chain)).toBe(true);
      expect(weight(chain)).toBe(Math.max(...subsets(list).filter(isChain).map(weight)));
    }),
  );
});

test("no beads make no chain", () => {
  expect(heaviestChain([], weightOf, 3, 0)).toEqual([]);
});

function subsets([first, ...rest]: readonly Bead[]): Bead[][] {
  if (!first) return [[]];
  return subsets(rest).flatMap((some) => [some, [first, ...some]]);
}

function isChain(list: readonly Bead[]): boolean {
  const sorted = list.toSorted((a, b) => a.source.start - b.source.start);
  return sorted.slice(1).every((next, at) => {
    const before = sorted[at];
    return (
      before && before.source.end <= next.source.start && before.target.end <= next.target.start
    );
  });
}

function weight(list: readonly Bead[]): number {
  return list.reduce((sum, { confidence }) => sum + confidence, 0);
}
