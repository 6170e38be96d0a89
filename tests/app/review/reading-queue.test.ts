import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { KnownProblem } from "#app/_features/review/findings/known-problem.ts";
import {
  firstAt,
  gradeOf,
  patchedQueue,
  placesIn,
  queueOf,
} from "#app/_features/review/findings/reading-queue.ts";
import type { Flag } from "#app/_features/review/requests.ts";
import { SEVERITIES } from "#lib/core/quality/mqm.ts";
import { indexOf, outlineWith, problemOn } from "./findings.ts";

const outline = outlineWith(
  ["fr", "Le bac part.", "Il revient.", "Fin."],
  ["uk", "Пором відходить.", "Він вертається.", "Кінець."],
  ["ar", "تغادر العبّارة.", "ثم تعود.", "النهاية."],
);
const SEGMENTS = [100, 101, 102, 200, 201, 202, 300, 301, 302];
const born = problemOn(outline, 100, "bac", { severity: "critical" });

describe("queueOf()", () => {
  const problems = [
    problemOn(outline, 301, "تعود"),
    problemOn(outline, 101, "revient", { severity: "major" }),
    problemOn(outline, 300, "العبّارة", { root: { ...born } }),
    born,
  ];
  const flag = { id: 4, segment: 200, start: 0, end: 5, severity: "minor", state: "open" } as Flag;
  const { items } = indexOf(problems, [flag]);

  test("goes by row, column, place, and counts what is inherited with where it was born", () => {
    const { list, counts } = queueOf(items, placesIn(outline, [1, 2, 3]));
    expect(list.map(({ segment }) => segment)).toEqual([100, 200, 101, 301]);
    expect(counts.problem).toEqual({ neutral: 0, minor: 1, major: 1, critical: 1 });
    expect(counts.flag).toEqual({ neutral: 0, minor: 1, major: 0, critical: 0 });
  });

  test("follows the columns as they are shown", () => {
    const { list } = queueOf(items, placesIn(outline, [3, 2]));
    expect(list.map(({ segment }) => segment)).toEqual([300, 200, 301]);
  });

  test("grades each row by what is left in it", () => {
    const { grades } = queueOf(items, placesIn(outline, [1, 2, 3]));
    const first = gradeOf("problem", "critical") | gradeOf("flag", "minor");
    const second = gradeOf("problem", "major") | gradeOf("problem", "minor");
    expect([...grades]).toEqual([first, second, 0]);
  });

  test("firstAt() finds where a cell begins, and the end behind the last", () => {
    const places = placesIn(outline, [1, 2, 3]);
    const { list } = queueOf(items, places);
    expect(
      [places.at(0, 2), places.at(1, 1), places.at(2, 1)].map((at) => firstAt(list, at, places)),
    ).toEqual([1, 2, 4]);
  });
});

const anyProblem = fc
  .record({
    segment: fc.constantFrom(...SEGMENTS),
    start: fc.nat(6),
    severity: fc.constantFrom(...SEVERITIES),
    check: fc.constantFrom("numbers", "names"),
    isDismissed: fc.boolean(),
    bornIn: fc.constantFrom(null, ...SEGMENTS),
  })
  .map(({ isDismissed, bornIn, start, ...rest }): Partial<KnownProblem> & { segment: number } => ({
    ...rest,
    start,
    end: start + 2,
    dismissed: isDismissed
      ? { scope: "occurrence", reason: "-", author: "Ана", at: "2026-01-01" }
      : null,
    root:
      bornIn === null
        ? null
        : { edition: Math.floor(bornIn / 100), segment: bornIn, start: 0, end: 3 },
  }));

function numbered(problems: readonly (Partial<KnownProblem> & { segment: number })[]) {
  return problems.map(({ segment, ...rest }, at) =>
    problemOn(outline, segment, "", { ...rest, fingerprint: `${segment} ${rest.check} ${at}` }),
  );
}

test("law: an index and a queue that were patched are those made afresh", () => {
  const anyState = fc.array(anyProblem, { maxLength: 12 }).map(numbered);
  const anyColumns = fc.shuffledSubarray([1, 2, 3], { minLength: 1 });
  fc.assert(
    fc.property(
      fc.array(anyState, { minLength: 2, maxLength: 5 }),
      anyColumns,
      (states, columns) => {
        const places = placesIn(outline, columns);
        const [first = [], ...later] = states;
        const index = indexOf(first);
        let queue = queueOf(index.items, places);
        for (const state of later) {
          const touched = SEGMENTS.filter((segment) => segment % 2 === state.length % 2);
          const wanted = [
            ...state.filter(({ segment }) => touched.includes(segment)),
            ...SEGMENTS.filter((segment) => !touched.includes(segment)).flatMap((segment) => [
              ...index.problemsOf(segment),
            ]),
          ];
          for (const segment of touched)
            index.setProblems(
              segment,
              state.filter((one) => one.segment === segment),
            );
          queue = patchedQueue(queue, index.refresh(), index.items, places);
          const fresh = indexOf(wanted);
          expect(queue).toEqual(queueOf(fresh.items, places));
          for (const segment of SEGMENTS)
            expect(index.items.get(segment)).toEqual(fresh.items.get(segment));
          for (const one of wanted) expect(index.alike.count(one)).toBe(fresh.alike.count(one));
        }
      },
    ),
  );
});
