import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SEVERITIES, type Severity } from "#lib/core/quality/mqm.ts";
import { BUILT_IN_PROFILES } from "#lib/core/quality/scores/built-in-profiles.ts";
import { countedErrors } from "#lib/core/quality/scores/counted-errors.ts";
import { isHigherBetter, type ScoreProfile } from "#lib/core/quality/scores/profile.ts";
import { scoreOf } from "#lib/core/quality/scores/score.ts";
import type { ScoredError } from "#lib/core/quality/scores/scored-error.ts";
import { tallyOf } from "#lib/core/quality/scores/tally.ts";
import { writtenPoints, writtenScore } from "#lib/core/quality/scores/written-score.ts";

const PROFILES: Readonly<Record<string, ScoreProfile>> = BUILT_IN_PROFILES;
const CALIBRATED: ScoreProfile = BUILT_IN_PROFILES["mqm-calibrated"];
const GOOGLE: ScoreProfile = BUILT_IN_PROFILES["google-wmt"];

/** Errors as a desk would say them: `2 minor Style, 1 critical Accuracy/Omission`. */
function errors(said: string): ScoredError[] {
  return said.split(",").flatMap((part, at) => {
    const [count = "0", name = "", ...category] = part.trim().split(" ");
    const severity = SEVERITIES.find((known) => known === name) ?? "neutral";
    return Array.from({ length: Number(count) }, (_, copy) =>
      errorOf({ id: `${at}-${copy}`, severity, category: category.join(" "), segment: copy }),
    );
  });
}

function errorOf(part: Partial<ScoredError>): ScoredError {
  return {
    ...{ id: "1", by: "editor", edition: 1, segment: 1, start: 0, end: 4, category: "Style" },
    ...{ severity: "minor", state: "open", repeats: null, origin: null, isInherited: false },
    ...part,
  };
}

function score(said: string, words: number, profile: ScoreProfile = CALIBRATED, segments = 10) {
  return scoreOf(tallyOf(countedErrors(errors(said), profile)), { words, segments }, profile);
}

const write = (value: number, digits: number) =>
  value.toLocaleString("en", { maximumFractionDigits: digits });

function lines(said: string, words: number, profile: ScoreProfile): string[] {
  const made = score(said, words, profile, 10);
  const all = [writtenPoints(made, profile.points, write), ...writtenScore(made, write)];
  return all.map(({ name, formula }) => `${name} = ${formula}`);
}

describe("scoreOf()", () => {
  const PASSES = [
    ["30 minor Style", 3_000, "mqm-calibrated", 90, "pass"],
    ["31 minor Style", 3_000, "mqm-calibrated", 89.66666666666667, "fail"],
    ["2 major Accuracy, 3 minor Style", 1_300, "mqm-raw", 99, "pass"],
    ["1 critical Accuracy", 100_000, "mqm-raw", 99.975, "fail"],
    ["10 minor Style", 1_000, "mqm-non-linear", 90, "pass"],
    ["60 minor Style", 10_000, "mqm-non-linear", 90, "pass"],
    ["2 minor Style, 1 major Accuracy", 100, "google-wmt", 0.7, null],
    ["1 minor Linguistic conventions/Punctuation", 100, "google-wmt", 0.01, null],
    ["1 major Linguistic conventions/Punctuation", 100, "google-wmt", 0.5, null],
    ["5 neutral Style", 1_000, "mqm-raw", 100, "pass"],
  ] as const;
  test.each(PASSES)("%s in %i words by %s: %d, %s", (said, words, profile, value, verdict) => {
    const made = score(said, words, PROFILES[profile]);
    expect(made.value).toBeCloseTo(value, 9);
    expect(made.verdict).toBe(verdict);
  });

  test("has no value and no verdict without words", () => {
    const none = score("1 major Style", 0);
    expect(none).toMatchObject({ value: null, verdict: null, normed: null, sample: "none" });
  });

  test("says that a critical error failed a text that its score would pass", () => {
    expect(score("1 critical Style", 50_000).failsBy).toBe("critical");
    expect(score("90 minor Style", 1_000).failsBy).toBe("threshold");
    const lenient = { ...CALIBRATED, criticalFails: false };
    expect(score("1 critical Style", 50_000, lenient).verdict).toBe("pass");
  });

  test("a desk's points per category count before those of all", () => {
    const points = { neutral: 0, minor: 3, major: 9, critical: 27 };
    const desk = { ...CALIBRATED, categories: [{ category: "Terminology", points }] };
    expect(score("1 minor Terminology/Wrong term, 1 minor Style", 1_000, desk).points).toBe(4);
  });

  test.each([
    [0, "none"],
    [499, "small"],
    [500, "medium"],
    [20_000, "medium"],
    [20_001, "large"],
  ] as const)("a sample of %i words is %s", (words, sample) => {
    expect(score("1 minor Style", words).sample).toBe(sample);
  });
});

describe("writtenScore()", () => {
  const CASES: readonly [string, number, string, readonly string[]][] = [
    [
      "18 minor Style, 1 major Accuracy",
      1_480,
      "mqm-raw",
      ["APT = 18 × 1 + 1 × 5 = 23", "Q = 100 × (1 − 23 / 1,480) = 98.45"],
    ],
    [
      "18 minor Style, 1 major Accuracy",
      1_480,
      "mqm-calibrated",
      [
        "APT = 18 × 1 + 1 × 5 = 23",
        "NPT = 23 / 1,480 × 1,000 = 15.54",
        "Q = 100 − 15.54 × (100 − 90) / 10 = 84.46",
      ],
    ],
    [
      "1 minor Linguistic conventions/Punctuation, 1 major Style",
      90,
      "google-wmt",
      ["APT = 5.1", "Q = 5.1 / 10 = 0.51"],
    ],
  ];
  test.each(CASES)("%s in %i words by %s", (said, words, profile, written) => {
    expect(lines(said, words, PROFILES[profile] ?? CALIBRATED)).toEqual(written);
  });
});

describe("countedErrors()", () => {
  const points = (given: readonly ScoredError[], profile: ScoreProfile) =>
    countedErrors(given, profile).map(({ id, points: cost }) => `${id}: ${cost}`);

  test("a repeat counts each time, or once, by the desk's choice", () => {
    const given = [
      errorOf({ id: "a" }),
      errorOf({ id: "b", repeats: "a" }),
      errorOf({ id: "c", repeats: "b" }),
      errorOf({ id: "d", repeats: "d" }),
    ];
    expect(points(given, CALIBRATED)).toHaveLength(4);
    expect(points(given, { ...CALIBRATED, repeats: "once" })).toEqual(["a: 1", "d: 1"]);
  });

  test("a repeat of what was dismissed stands in for it", () => {
    const given = [
      errorOf({ id: "a", state: "dismissed" }),
      errorOf({ id: "b", repeats: "a" }),
      errorOf({ id: "c", repeats: "a" }),
    ];
    expect(points(given, { ...CALIBRATED, repeats: "once" })).toEqual(["b: 1"]);
  });

  test("fixed errors count, dismissed ones do not", () => {
    const given = [errorOf({ id: "a", state: "fixed" }), errorOf({ id: "b", state: "dismissed" })];
    expect(points(given, CALIBRATED)).toEqual(["a: 1"]);
  });

  test("a finding counts where the profile says so, unless an editor flagged it too", () => {
    const given = [
      errorOf({ id: "flag", start: 0, end: 4 }),
      errorOf({ id: "same", by: "check", start: 2, end: 3, category: "Style/Awkward style" }),
      errorOf({ id: "beside", by: "check", start: 4, end: 6 }),
      errorOf({ id: "other", by: "check", start: 2, end: 3, category: "Accuracy" }),
    ];
    expect(points(given, CALIBRATED)).toEqual(["flag: 1"]);
    const all = points(given, { ...CALIBRATED, countsFindings: true });
    expect(all).toEqual(["flag: 1", "beside: 1", "other: 1"]);
  });

  test("what is no translation replaces all else in its segment", () => {
    const given = [
      errorOf({ id: "a", severity: "major" }),
      errorOf({ id: "b", severity: "major", category: "Non-translation" }),
      errorOf({ id: "c", segment: 2 }),
    ];
    expect(points(given, GOOGLE)).toEqual(["b: 25", "c: 1"]);
    expect(points(given, CALIBRATED)).toEqual(["a: 5", "b: 5", "c: 1"]);
  });

  test("of a segment at most so many count as the profile says: the heaviest", () => {
    const given = [
      errorOf({ id: "a" }),
      errorOf({ id: "b", severity: "major" }),
      errorOf({ id: "c" }),
    ];
    expect(points(given, { ...CALIBRATED, mostPerSegment: 2 })).toEqual(["a: 1", "b: 5"]);
  });
});

const anyErrors = fc.array(
  fc.record({
    segment: fc.nat(4),
    severity: fc.constantFrom<Severity[]>(...SEVERITIES),
    category: fc.constantFrom("Style", "Accuracy/Omission", "Linguistic conventions/Punctuation"),
  }),
  { maxLength: 30 },
);
const anyProfile = fc.constantFrom(...Object.values(PROFILES));

describe("laws of scores", () => {
  const made = (given: readonly Partial<ScoredError>[], profile: ScoreProfile, words: number) => {
    const all = given.map((part, at) => errorOf({ ...part, id: String(at) }));
    const tally = tallyOf(countedErrors(all, profile));
    return scoreOf(tally, { words, segments: words }, profile);
  };

  test("another error never makes a score better", () => {
    fc.assert(
      fc.property(
        anyErrors,
        anyProfile,
        fc.integer({ min: 1, max: 1e6 }),
        (given, profile, words) => {
          const before = made(given.slice(1), profile, words).value ?? 0;
          const after = made(given, profile, words).value ?? 0;
          const worse = isHigherBetter(profile.formula) ? before - after : after - before;
          expect(worse).toBeGreaterThanOrEqual(-1e-9);
        },
      ),
    );
  });

  test("twice the errors in twice the words have the same linear score", () => {
    fc.assert(
      fc.property(anyErrors, fc.integer({ min: 1, max: 1e6 }), (given, words) => {
        const once = made(given, CALIBRATED, words);
        const twice = made([...given, ...given], CALIBRATED, 2 * words);
        expect(twice.value).toBeCloseTo(once.value ?? Number.NaN, 6);
      }),
    );
  });

  test("a score lies in its interval", () => {
    fc.assert(
      fc.property(
        anyErrors,
        anyProfile,
        fc.integer({ min: 1, max: 1e6 }),
        (given, profile, words) => {
          const { value, interval } = made(given, profile, words);
          expect(interval?.low ?? 0).toBeLessThanOrEqual((value ?? 0) + 1e-9);
          expect(interval?.high ?? 0).toBeGreaterThanOrEqual((value ?? 0) - 1e-9);
        },
      ),
    );
  });
});
