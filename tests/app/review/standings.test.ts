import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { StandingsPatch } from "#app/_features/review/states/requests.ts";
import {
  type KnownStandings,
  knownFrom,
  NO_STANDINGS,
  patchStandings,
  standingsFrom,
} from "#app/_features/review/states/standings.ts";
import { NO_PROGRESS, progressOf } from "#lib/core/quality/progress.ts";
import { SEGMENT_STATES, type Standing } from "#lib/core/quality/reviews.ts";

const UKRAINIAN = 3;
const APPROVED: Standing = { state: "approved", isUnchanged: true, fallen: null };
const FALLEN: Standing = {
  state: "untouched",
  isUnchanged: true,
  fallen: { verdict: "approved", why: "base" },
};

/** What the server tells of segments 1 and 2, of ten words each: the second is approved. */
function known(): KnownStandings {
  const ten = { segments: 1, words: 10 };
  return knownFrom({
    head: 4,
    editions: [{ edition: UKRAINIAN, ...NO_PROGRESS, untouched: ten, approved: ten }],
    standings: [{ ...APPROVED, segments: [2] }],
  });
}

function patch(told: StandingsPatch["told"], { since = 4, isAnew = false } = {}) {
  return { since, head: 5, reviews: { told, isAnew } };
}

const unchangedWords = { edition: UKRAINIAN, words: 10, wordsBefore: 10 };

describe("standingsFrom()", () => {
  test("takes a segment of which nothing is told for untouched", () => {
    const standings = standingsFrom(known());
    expect(standings.of(1).state).toBe("untouched");
    expect(standings.of(2).state).toBe("approved");
    expect(NO_STANDINGS.of(2).state).toBe("untouched");
  });
});

describe("patchStandings()", () => {
  test("leaves what was known before as it was", () => {
    const before = known();
    patchStandings(before, patch([{ segment: 2, ...unchangedWords, ...FALLEN }]));
    expect(standingsFrom(before).of(2)).toEqual(APPROVED);
    expect(before.fallen.size).toBe(0);
  });

  test("moves a segment from one state to another, with its words", () => {
    const after = patchStandings(known(), patch([{ segment: 1, ...unchangedWords, ...APPROVED }]));
    expect(after?.progress.get(UKRAINIAN)?.approved).toEqual({ segments: 2, words: 20 });
    expect(after?.progress.get(UKRAINIAN)?.untouched).toEqual({ segments: 0, words: 0 });
  });

  test("keeps the verdicts that fell at hand, until they hold again", () => {
    const fell = patchStandings(known(), patch([{ segment: 2, ...unchangedWords, ...FALLEN }]));
    expect([...(fell?.fallen ?? [])]).toEqual([2]);
    const held = {
      since: 5,
      head: 6,
      reviews: { told: [{ segment: 2, ...unchangedWords, ...APPROVED }], isAnew: false },
    };
    expect(fell && patchStandings(fell, held)?.fallen.size).toBe(0);
  });

  test.each([
    ["begins after a hole", patch([], { since: 5 })],
    ["begins before what is known", patch([], { since: 3 })],
    ["says that all is to be asked for again", patch([], { isAnew: true })],
  ])("cannot take in a patch that %s", (_, unfit) => {
    expect(patchStandings(known(), unfit)).toBeNull();
  });

  test("passes over a patch of the past", () => {
    const before = known();
    expect(patchStandings(before, { ...patch([]), since: 3, head: 4 })).toBe(before);
  });

  test("comes to the amounts that a new count would find (law)", () => {
    const anyState = fc.constantFrom(...SEGMENT_STATES);
    const anyTurn = fc.tuple(fc.constantFrom(1, 2), anyState, fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(fc.array(anyTurn), (turns) => {
        const parts = new Map<number, { state: (typeof SEGMENT_STATES)[number]; words: number }>([
          [1, { state: "untouched", words: 10 }],
          [2, { state: "approved", words: 10 }],
        ]);
        let standings: KnownStandings | null = known();
        for (const [at, [segment, state, words]] of turns.entries()) {
          const wordsBefore = parts.get(segment)?.words ?? 0;
          parts.set(segment, { state, words });
          const told = {
            segment,
            edition: UKRAINIAN,
            words,
            wordsBefore,
            state,
            isUnchanged: false,
          };
          const reviews = { told: [{ ...told, fallen: null }], isAnew: false };
          standings =
            standings && patchStandings(standings, { since: 4 + at, head: 5 + at, reviews });
        }
        expect(standings?.progress.get(UKRAINIAN)).toMatchObject(progressOf(parts.values()));
      }),
    );
  });
});
