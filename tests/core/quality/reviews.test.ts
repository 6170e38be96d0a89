import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Edition } from "#lib/core/document/model.ts";
import { NO_PROGRESS, progressAfter, progressOf, wholeOf } from "#lib/core/quality/progress.ts";
import {
  basesIn,
  causeOfFall,
  isSameReview,
  renamedReview,
  SEGMENT_STATES,
  type SeenRevision,
  type SegmentReview,
  standingOf,
  VERDICTS,
} from "#lib/core/quality/reviews.ts";
import { type PlacedSegment, standingsOf } from "#lib/core/quality/standings.ts";

const SEGMENT = 7;

/** `r5 < 3@2 4@2`: a text in its fifth revision, made from segments 3 and 4 in their second. */
function seen(written: string) {
  const [own = "", bases = ""] = written.split(" < ");
  const listed = bases.split(" ").filter(Boolean);
  return {
    revision: Number(own.slice(1)),
    bases: listed.map((base): SeenRevision => {
      const [segment, revision] = base.split("@").map(Number);
      return { segment: segment ?? 0, revision: revision ?? 0 };
    }),
  };
}

function approvedOn(written: string): SegmentReview {
  return { segment: SEGMENT, verdict: "approved", given: 9, ...seen(written) };
}

describe("standingOf()", () => {
  const NEVER_JUDGED = undefined;

  test.each([
    ["untouched as it came", "r1 < 3@1", NEVER_JUDGED, "untouched"],
    ["approved while all is as it was", "r1 < 3@1", "r1 < 3@1", "approved"],
    ["approved where there is nothing it was made from", "r4", "r4", "approved"],
    ["fallen with its text", "r5 < 3@1", "r1 < 3@1", "fell: text"],
    ["fallen with its base", "r1 < 3@6", "r1 < 3@1", "fell: base"],
    ["fallen with its text first of all", "r5 < 3@6", "r1 < 3@1", "fell: text"],
    ["fallen where its row has a further base now", "r1 < 3@1 4@1", "r1 < 3@1", "fell: base"],
    ["fallen where its base has left the row", "r1", "r1 < 3@1", "fell: base"],
    ["fallen where another segment is its base", "r1 < 5@1", "r1 < 3@1", "fell: base"],
  ])("is %s", (_, now, judged, told) => {
    const review = judged === undefined ? undefined : approvedOn(judged);
    const { state, fallen } = standingOf({ ...seen(now), isUnchanged: true }, review);
    expect(fallen ? `fell: ${fallen.why}` : state).toBe(told);
  });

  test("tells an edited text from one that is as it was received, verdict or none", () => {
    expect(standingOf({ ...seen("r5"), isUnchanged: false }, undefined).state).toBe("edited");
    const judged = standingOf({ ...seen("r5"), isUnchanged: true }, approvedOn("r5"));
    expect(judged).toEqual({ state: "approved", isUnchanged: true, fallen: null });
  });
});

describe("basesIn()", () => {
  const EDITIONS: readonly Edition[] = [
    { id: 1, language: "fr", basedOn: null },
    { id: 2, language: "en", basedOn: 1 },
    { id: 3, language: "ar", basedOn: 2 },
  ];
  const cells = { 1: [12, 11], 2: [21] };

  test.each([
    [1, []],
    [2, [11, 12]],
    [3, [21]],
  ])("finds what edition %i was translated from, by id", (edition, expected) => {
    const found = basesIn(cells, edition, { editions: EDITIONS, revisionOf: () => 1 });
    expect(found.map(({ segment }) => segment)).toEqual(expected);
  });
});

const anyRevision = fc.integer({ min: 1, max: 4 });
const anyBases = fc
  .uniqueArray(fc.integer({ min: 1, max: 3 }))
  .chain((ids) =>
    fc.tuple(
      ...ids.sort().map((segment) => anyRevision.map((revision) => ({ segment, revision }))),
    ),
  );
const anyReview: fc.Arbitrary<SegmentReview> = fc.record({
  segment: fc.constant(SEGMENT),
  verdict: fc.constantFrom(...VERDICTS),
  revision: anyRevision,
  bases: anyBases,
  given: anyRevision,
});

describe("renamedReview()", () => {
  test("a verdict holds beside renamed texts where it held beside the old ones (law)", () => {
    const numbers = fc.func(fc.integer({ min: 5, max: 9 }));
    fc.assert(
      fc.property(anyReview, numbers, (review, numberOf) => {
        // Each revision gets a number of its own: the text is the same under both.
        const rename = (one: SeenRevision) => 100 * one.segment + 10 * one.revision + numberOf(one);
        const bases = review.bases.map((base) => ({ ...base, revision: rename(base) }));
        const standing = { revision: rename(review), bases };
        expect(causeOfFall(standing, renamedReview(review, rename))).toBeNull();
        expect(renamedReview(review, ({ revision }) => revision)).toBe(review);
      }),
    );
  });

  test("two verdicts are the same where each is what the other is (law)", () => {
    fc.assert(
      fc.property(anyReview, anyReview, (one, other) => {
        expect(isSameReview(one, other)).toBe(JSON.stringify(one) === JSON.stringify(other));
        expect(isSameReview(one, { ...one, bases: [...one.bases] })).toBe(true);
        expect(isSameReview(one, null)).toBe(false);
      }),
    );
  });
});

describe("standingsOf()", () => {
  test("judges each segment beside the bases in its own row (law)", () => {
    const editions: readonly Edition[] = [
      { id: 1, language: "fr", basedOn: null },
      { id: 2, language: "uk", basedOn: 1 },
    ];
    const anySegments = fc.array(
      fc.record({
        edition: fc.constantFrom(1, 2),
        row: fc.integer({ min: 1, max: 4 }),
        revision: anyRevision,
        isUnchanged: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(anySegments, fc.array(anyReview), (parts, reviews) => {
        const segments: PlacedSegment[] = parts.map((part, at) => ({ ...part, segment: at + 1 }));
        const told = reviews.map((review, at) => ({ ...review, segment: at + 1 }));
        const found = standingsOf(segments, told, editions);
        for (const { of, ...standing } of found) {
          const inRow = segments.filter(({ row, edition }) => row === of.row && edition === 1);
          const bases = of.edition === 1 ? [] : inRow;
          const review = told.find(({ segment }) => segment === of.segment);
          expect(standing).toEqual(standingOf({ ...of, bases }, review));
        }
      }),
    );
  });
});

describe("progress", () => {
  const anyPart = fc.record({
    state: fc.constantFrom(...SEGMENT_STATES),
    words: fc.integer({ min: 0, max: 200 }),
  });

  test("changing segments one by one comes to the same as counting all anew (law)", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyPart, anyPart)), (turns) => {
        const first = progressOf(turns.map(([before]) => before));
        const last = turns.reduce(
          (progress, [before, after]) => progressAfter(progress, { before, after }),
          first,
        );
        expect(last).toEqual(progressOf(turns.map(([, after]) => after)));
        expect(wholeOf(last).segments).toBe(turns.length);
      }),
    );
  });

  test("an edition without segments has none in any state", () => {
    expect(progressOf([])).toEqual(NO_PROGRESS);
  });
});
