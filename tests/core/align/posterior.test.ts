import fc from "fast-check";
import { expect, test } from "vitest";
import { eachPoint, wholeBand } from "#lib/core/align/band.ts";
import { SHAPES } from "#lib/core/align/bead.ts";
import { latticeOf, STEPS } from "#lib/core/align/lattice.ts";
import { posterior } from "#lib/core/align/posterior.ts";

test("law: the chances of all steps over a unit add up to one", () => {
  const score = fc.float({ min: -12, max: 12, noNaN: true });
  fc.assert(
    fc.property(
      fc.nat(5),
      fc.nat(5),
      fc.array(score, { minLength: 20, maxLength: 40 }),
      (n, m, drawn) => {
        const lattice = latticeOf(wholeBand(n, m));
        const beads = SHAPES.map((_, shape) =>
          Float32Array.from(
            { length: lattice.band.size },
            (_, point) => drawn[(point * 7 + shape) % drawn.length] ?? 0,
          ),
        );
        const chances = posterior(lattice, { beads, gapOpen: -4, gapExtend: -1 });
        const over = { source: new Array<number>(n).fill(0), target: new Array<number>(m).fill(0) };
        STEPS.forEach((step, index) => {
          eachPoint(lattice.band, (i, j, point) => {
            const chance = chances[index]?.[point] ?? 0;
            for (let unit = i; unit < i + step.source && unit < n; unit += 1)
              over.source[unit] = (over.source[unit] ?? 0) + chance;
            for (let unit = j; unit < j + step.target && unit < m; unit += 1)
              over.target[unit] = (over.target[unit] ?? 0) + chance;
          });
        });
        for (const sum of [...over.source, ...over.target]) expect(sum).toBeCloseTo(1, 3);
      },
    ),
  );
});
