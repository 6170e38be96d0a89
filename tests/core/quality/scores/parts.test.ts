import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FlagState } from "#lib/core/quality/flags.ts";
import { BUILT_IN_PROFILES } from "#lib/core/quality/scores/built-in-profiles.ts";
import { namedCategory } from "#lib/core/quality/scores/category-names.ts";
import { countWords } from "#lib/core/quality/scores/count-words.ts";
import { documentScores } from "#lib/core/quality/scores/document-scores.ts";
import { flagDays } from "#lib/core/quality/scores/flag-days.ts";
import type { ScoreProfile } from "#lib/core/quality/scores/profile.ts";
import { profileProblem } from "#lib/core/quality/scores/profile-problem.ts";
import type { ScoredError } from "#lib/core/quality/scores/scored-error.ts";
import { fitTolerance, toleratedAt } from "#lib/core/quality/scores/tolerance.ts";

describe("fitTolerance()", () => {
  test("goes through both points, and tolerates less a word the longer the text", () => {
    const points = fc.record({
      words: fc.integer({ min: 50, max: 5_000 }),
      times: fc.double({ min: 1.5, max: 40, noNaN: true }),
      points: fc.double({ min: 0.5, max: 50, noNaN: true }),
      share: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
    });
    fc.assert(
      fc.property(points, ({ words, times, points: less, share }) => {
        const long = { words: words * times, points: less * (1 + (times - 1) * share) };
        const curve = fitTolerance([{ words, points: less }, long]);
        if (!curve) return expect(share).toBeLessThan(0.3);
        expect(toleratedAt(curve, words)).toBeCloseTo(less, 6);
        expect(toleratedAt(curve, long.words)).toBeCloseTo(long.points, 6);
        expect(toleratedAt(curve, 2 * words) / 2).toBeLessThan(less);
      }),
    );
  });

  test.each([
    [1_000, 10, 500, 20],
    [1_000, 10, 2_000, 20],
    [1_000, 10, 2_000, 10],
    [0, 10, 2_000, 20],
  ])("finds no curve from %i words, %d points to %i words, %d points", (...given) => {
    const [words, points, longer, more] = given;
    expect(
      fitTolerance([
        { words, points },
        { words: longer, points: more },
      ]),
    ).toBeNull();
  });
});

describe("namedCategory()", () => {
  test.each([
    ["Fluency/Grammar", "Linguistic conventions/Grammar"],
    ["Linguistic_conventions/Grammar", "Linguistic conventions/Grammar"],
    ["Style/Unnatural or awkward", "Style/Awkward style"],
    ["Accuracy/Omission (Translation 2)", "Accuracy/Omission"],
    ["Locale convention/Date format", "Locale conventions/Date format"],
    ["Accuracy/Something new", "Accuracy"],
    ["Non-translation!", "Non-translation"],
    ["Design and markup/Truncation/text expansion", "Design and markup/Truncation/text expansion"],
    ["Humour", ""],
  ])("%s is %s", (name, category) => {
    expect(namedCategory(name)).toEqual({ category, isError: true });
  });

  test("what is the source's fault is no error", () => {
    expect(namedCategory("Source issue").isError).toBe(false);
  });
});

describe("countWords()", () => {
  test.each([
    ["", 0],
    ["  The ferry’s  crew ", 3],
    ["Пором «Київ» — о 6:00", 5],
    ["渡轮六点离开", 6],
    ["他说 OK", 3],
    ["المعدّية تغادر", 2],
    ["e\u0301te\u0301 🛥️", 2],
  ])("%s has %i", (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});

describe("flagDays()", () => {
  const turn = (said: string) => {
    const [day = "", was, is] = said.split(" ");
    const state = (name: string | undefined) =>
      name === "-" ? null : { state: (name ?? "open") satisfies string as FlagState };
    return { day, before: state(was), after: state(is) };
  };

  test("counts what was raised, fixed and set aside, and what is open at the end of each day", () => {
    const turns = ["1 - open", "1 - open", "2 open fixed", "3 open open", "4 open -", "4 - open"];
    expect(flagDays(turns.map(turn))).toEqual([
      { day: "1", raised: 2, fixed: 0, dismissed: 0, open: 2 },
      { day: "2", raised: 0, fixed: 1, dismissed: 0, open: 1 },
      { day: "4", raised: 1, fixed: 0, dismissed: 1, open: 1 },
    ]);
  });
});

describe("documentScores()", () => {
  const EDITIONS = [
    { id: 1, language: "fr", basedOn: null },
    { id: 2, language: "en", basedOn: 1 },
    { id: 3, language: "uk", basedOn: 2 },
  ];
  const amounts = new Map(EDITIONS.map(({ id }) => [id, { words: 100 * id, segments: 10 }]));
  const found = (part: Partial<ScoredError>): ScoredError => ({
    ...{ id: `${part.edition}`, by: "check", edition: 2, segment: 1, start: 0, end: 4 },
    ...{ category: "Accuracy", severity: "major", state: "open", repeats: null },
    ...{ origin: null, isInherited: false },
    ...part,
  });

  test("an inherited error stands in its edition, and is booked once, where it was born", () => {
    const born = { from: 1, to: 2 };
    const errors = [
      found({ edition: 2, origin: born }),
      found({ edition: 3, origin: born, isInherited: true }),
    ];
    const profile = { ...BUILT_IN_PROFILES["mqm-raw"], countsFindings: true };
    const { editions, whole } = documentScores({ editions: EDITIONS, amounts, errors }, profile);
    expect(editions.map(({ score, hop }) => [score.points, hop.points])).toEqual([
      [0, 0],
      [5, 5],
      [5, 0],
    ]);
    expect(whole).toMatchObject({ points: 5, words: 600 });
  });

  test("counts the words of the base where the profile says so, of the original its own", () => {
    const profile: ScoreProfile = { ...BUILT_IN_PROFILES["mqm-raw"], wordBase: "source" };
    const { editions } = documentScores({ editions: EDITIONS, amounts, errors: [] }, profile);
    expect(editions.map(({ score }) => score.words)).toEqual([100, 100, 200]);
  });
});

describe("profileProblem()", () => {
  const profile: ScoreProfile = BUILT_IN_PROFILES["mqm-calibrated"];
  const row = { category: "Style", points: profile.points };
  const CASES: readonly [string, Partial<ScoreProfile>, string | null][] = [
    ["a built-in one", {}, null],
    ["a calibrated one without a threshold", { threshold: null }, "out-of-range"],
    ["a raw one without a threshold", { threshold: null, formula: "raw" }, null],
    ["negative points", { points: { ...profile.points, minor: -1 } }, "out-of-range"],
    ["points that are no number", { acceptable: Number.NaN }, "out-of-range"],
    ["a category twice", { categories: [row, row] }, "category-twice"],
    ["an unknown category", { categories: [{ ...row, category: "Wit" }] }, "unknown-category"],
    [
      "a longer text with less tolerance",
      { formula: "non-linear", tolerances: [profile.tolerances[1], profile.tolerances[0]] },
      "no-curve",
    ],
  ];
  test.each(CASES)("%s", (_, part, code) => {
    expect(profileProblem({ ...profile, ...part })?.code ?? null).toBe(code);
  });
});
