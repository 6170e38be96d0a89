import fc from "fast-check";
import { expect, test } from "vitest";
import { SHAPES } from "#lib/core/align/bead.ts";
import { pointAt } from "#lib/core/align/search/band.ts";
import { IMPOSSIBLE } from "#lib/core/align/search/log-sum.ts";
import { posterior } from "#lib/core/align/search/posterior.ts";
import { eachPoint, wholeBand } from "./points.ts";

test("law: the chances of all steps over a unit add up to one", () => {
  const score = fc.float({ min: -12, max: 12, noNaN: true });
  fc.assert(
    fc.property(
      fc.nat(6),
      fc.nat(6),
      fc.array(score, { minLength: 20, maxLength: 40 }),
      (n, m, drawn) => {
        const over = stepsOverUnits(
          n,
          m,
          (point, shape) => drawn[(point * 7 + shape) % drawn.length] ?? 0,
        );
        for (const sum of over) expect(sum).toBeCloseTo(1, 3);
      },
    ),
  );
});

// For each unit of both sides, the sum of the chances of all beads and gaps that take it.
function stepsOverUnits(
  n: number,
  m: number,
  scoreOf: (point: number, shape: number) => number,
): number[] {
  const band = wholeBand(n, m);
  const likely = new Int32Array(band.size);
  const beads = SHAPES.map(() => new Float32Array(band.size).fill(IMPOSSIBLE));
  const steps: { i: number; j: number; point: number; end: number; shape: number }[] = [];
  eachPoint(band, (i, j, point) => {
    SHAPES.forEach(({ source, target }, shape) => {
      const end = pointAt(band, i + source, j + target);
      if (end < 0) return;
      steps.push({ i, j, point, end, shape });
      likely[point] = (likely[point] ?? 0) | (1 << shape);
      beads[shape]?.fill(scoreOf(point, shape), point, point + 1);
    });
  });
  const chances = posterior(band, { beads, likely, gapOpen: -4, gapExtend: -1 }, 1);
  const sources = new Array<number>(n).fill(0);
  const targets = new Array<number>(m).fill(0);
  const add = (sums: number[], from: number, units: number, chance: number) => {
    for (let unit = from; unit < from + units; unit += 1) sums[unit] = (sums[unit] ?? 0) + chance;
  };
  for (const { i, j, point, end, shape } of steps) {
    const chance = chances.bead(shape, point, end);
    add(sources, i, SHAPES[shape]?.source ?? 0, chance);
    add(targets, j, SHAPES[shape]?.target ?? 0, chance);
  }
  eachPoint(band, (i, j, point) => {
    if (i > 0) add(sources, i - 1, 1, chances.sourceGap(point));
    if (j > 0) add(targets, j - 1, 1, chances.targetGap(point));
  });
  return [...sources, ...targets];
}
