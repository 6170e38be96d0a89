import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellsOf } from "#lib/core/align/many/alternatives.ts";
import { consensus, ROUNDS } from "#lib/core/align/many/consensus.ts";
import { rowsAlong, spineOf, withEdition, withoutEdition } from "#lib/core/align/many/spine.ts";
import { directProposals } from "#lib/core/align/many/triangle.ts";
import { judgeOf } from "#lib/core/align/many/verdict.ts";
import { Witnesses } from "#lib/core/align/many/witnesses.ts";
import { beadsOf } from "./notation.ts";

// A pair is written `0>1: 1-1 2-1`; a row as its cells, `1,2|-|3` with 1-based units.
function heard(...pairs: string[]) {
  const sizes: number[] = [];
  const witnesses = new Witnesses();
  for (const pair of pairs) {
    const [ends = "", notation = ""] = pair.split(": ");
    const [source = 0, target = 0] = ends.split(">").map(Number);
    const beads = beadsOf(notation);
    witnesses.add({ source, target }, beads);
    sizes[source] = beads.at(-1)?.source.end ?? 0;
    sizes[target] = beads.at(-1)?.target.end ?? 0;
  }
  const spine = consensus(sizes, 0, witnesses.beadsOf, [], ROUNDS);
  return { sizes, spine, rows: rowsAlong(spine), beadsOf: witnesses.beadsOf };
}

function rows(...pairs: string[]): string[] {
  return heard(...pairs).rows.map(written);
}

// The last place of a row holds the known rows, of which there are none here.
function written(row: Parameters<typeof cellsOf>[0]): string {
  return cellsOf(row.slice(0, -1))
    .map((cell) => cell.map((unit) => unit + 1).join(",") || "-")
    .join("|");
}

describe("consensus() and rowsAlong()", () => {
  test("carry a row through the relay", () => {
    expect(rows("0>1: 1-1 1-1", "1>2: 1-1 1-1")).toEqual(["1|1|1", "2|2|2"]);
  });

  test("join all that a merge in one edition connects", () => {
    expect(rows("0>1: 1-1 1-1 1-1", "1>2: 1-1 2-1")).toEqual(["1|1|1", "2,3|2,3|2"]);
  });

  test("make the smallest common row of two merges that overlap", () => {
    expect(rows("0>1: 2-1 1-1", "0>2: 1-1 2-1")).toEqual(["1,2,3|1,2|1,2"]);
  });

  test("hide a missing paragraph in a row that a sister edition merged", () => {
    expect(rows("0>1: 1-1 1-1", "0>2: 2-1", "0>3: 1-1 1-0")).toEqual(["1,2|1,2|1|1"]);
  });

  test("give a unit without counterpart a row at its place in the reading order", () => {
    expect(rows("0>1: 1-1 1-0 1-1", "0>2: 1-1 1-0 0-1 1-1")).toEqual([
      "1|1|1",
      "-|-|2",
      "2|-|-",
      "3|2|3",
    ]);
  });

  test("bring together what two sisters have and their base lacks", () => {
    expect(rows("0>1: 1-1 0-1 1-1", "0>2: 1-1 0-1 1-1", "1>2: 1-1 1-1 1-1")).toEqual([
      "1|1|1",
      "-|2|2",
      "2|3|3",
    ]);
  });

  test("let two pairs outvote a third", () => {
    const wrong = "0>1: 1-1 1-0 0-1 1-1";
    expect(rows(wrong, "0>2: 1-1 1-1 1-1", "1>2: 1-1 1-1 1-1")).toEqual([
      "1|1|1",
      "2|2|2",
      "3|3|3",
    ]);
  });

  test("make no row of nothing", () => {
    expect(rowsAlong(consensus([0, 0], 0, () => [], [], ROUNDS))).toEqual([]);
  });
});

describe("withEdition() and withoutEdition()", () => {
  test("undo each other, slots included", () => {
    const alone = spineOf(0, 3, 2);
    const both = withEdition(alone, 1, 4, beadsOf("1-1 0-2 2-1").filter(hasSides));
    expect(both.slots).toBe(5);
    expect(withoutEdition(both, 1)).toEqual(alone);
  });
});

function hasSides({ source, target }: ReturnType<typeof beadsOf>[number]): boolean {
  return source.start < source.end && target.start < target.end;
}

describe("judgeOf()", () => {
  const confidences = (...pairs: string[]) => {
    const { sizes, rows: found, beadsOf: heardBeads } = heard(...pairs);
    return found.map(judgeOf(sizes.length, heardBeads)).map(({ confidence }) => confidence);
  };

  test("gives a row of two editions the confidence of its least sure bead", () => {
    expect(confidences("0>1: 1-1@.9 1-0@.4 1-1@.8")).toEqual([0.9, 0.4, 0.8]);
  });

  // The odds of a mean are doubled, as the lowest of several errs on the low side.
  const encouraged = (mean: number) => (2 * mean) / (1 + mean);

  test("takes the word of the edition that fits worst, the mean of its pairs", () => {
    const [confidence] = confidences("0>1: 1-1@.9", "0>2: 1-1@.6", "1>2: 1-1@.5");
    expect(confidence).toBeCloseTo(encouraged((0.6 + 0.5) / 2));
  });

  test("counts a pair that contradicts a row against it", () => {
    const wrong = "0>1: 1-1 1-0@.9 0-1@.9 1-1";
    const [, confidence] = confidences(wrong, "0>2: 1-1 1-1 1-1", "1>2: 1-1 1-1 1-1");
    expect(confidence).toBeCloseTo(encouraged((0.1 + 1) / 2));
  });
});

describe("directProposals()", () => {
  test("lays the rows out as one pair has them, where that makes a difference", () => {
    const direct = "1>2: 1-1 1-0 0-1 1-1";
    const {
      spine,
      rows: found,
      beadsOf: said,
    } = heard("0>1: 1-1 1-1 1-1", "0>2: 1-1 1-1 1-1", direct);
    const [proposal] = directProposals(spine, found, [2, 1], said);
    expect(proposal?.run).toEqual({ start: 1, end: 2 });
    expect(proposal?.rows.map(written)).toEqual(["-|-|2", "2|2|-"]);
  });

  test("proposes nothing where the pair agrees", () => {
    const { spine, rows: found, beadsOf: heardBeads } = heard("0>1: 1-1 2-1", "0>2: 1-1 1-1 1-1");
    expect(directProposals(spine, found, [1, 0], heardBeads)).toEqual([]);
  });
});

const SHAPES = ["1-1", "1-1", "1-1", "2-1", "1-2", "2-2", "1-3", "1-0", "0-1"];
const SIZE = 10;
// Beads of every pair of up to five editions, each drawn by itself, so that they contradict each other everywhere.
const opinions = fc.integer({ min: 2, max: 5 }).chain((editions) => {
  const pairs = Array.from({ length: editions }, (_, source) =>
    Array.from({ length: editions - source - 1 }, (__, nth) => [source, source + nth + 1]),
  ).flat();
  const shapes = fc.array(fc.constantFrom(...SHAPES), { maxLength: 14 });
  return fc.tuple(
    ...pairs.map((ends) => shapes.map((chosen) => `${ends.join(">")}: ${fitted(chosen)}`)),
  );
});

test("law: rows cover each unit of each edition once, in reading order, whatever the pairs say", () => {
  fc.assert(
    fc.property(opinions, (pairs) => {
      const { sizes, rows: found } = heard(...pairs);
      const cells = found.map(cellsOf);
      const columns = sizes.map((_, edition) => cells.flatMap((row) => row[edition] ?? []));
      expect(columns).toEqual(sizes.map((size) => [...Array(size).keys()]));
      expect(found.every((row) => row.some(({ start, end }) => start < end))).toBe(true);
    }),
  );
});

test("law: a proposal holds exactly the units of its run, and a confidence lies between 0 and 1", () => {
  fc.assert(
    fc.property(opinions, (pairs) => {
      const { sizes, spine, rows: found, beadsOf: heardBeads } = heard(...pairs);
      const judge = judgeOf(sizes.length, heardBeads);
      for (const { confidence, doubted } of found.map(judge)) {
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        for (const { run, rows: proposed } of directProposals(spine, found, doubted, heardBeads)) {
          const replaced = found.slice(run.start, run.end).map(cellsOf);
          for (const edition of sizes.keys()) {
            const column = (all: readonly number[][][]) => all.flatMap((row) => row[edition] ?? []);
            expect(column(proposed.map(cellsOf))).toEqual(column(replaced));
          }
        }
      }
    }),
    { numRuns: 50 },
  );
});

// Takes shapes as long as they fit into `SIZE` units a side, then fills up with gaps.
function fitted(chosen: readonly string[]): string {
  let [i, j] = [0, 0];
  const kept = chosen.filter((shape) => {
    const [source = 0, target = 0] = shape.split("-").map(Number);
    if (i + source > SIZE || j + target > SIZE) return false;
    [i, j] = [i + source, j + target];
    return true;
  });
  const gaps = [...Array<string>(SIZE - i).fill("1-0"), ...Array<string>(SIZE - j).fill("0-1")];
  return [...kept, ...gaps].join(" ");
}
