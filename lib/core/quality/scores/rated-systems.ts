import { groupBy } from "#lib/core/document/grouping.ts";
import type { MqmCategory, Severity } from "../mqm.ts";
import { countedErrors } from "./counted-errors.ts";
import type { ScoreProfile } from "./profile.ts";
import type { ScoredError } from "./scored-error.ts";
import { NO_TALLY, type Tally, tallyOf, totalTally } from "./tally.ts";

/** What a rater said of a segment of a system's output: an error, or that there is none. */
export interface RatedLine {
  readonly system: string;
  /** Unlike that of any other segment. */
  readonly segment: string;
  readonly rater: string;
  readonly error: { readonly category: MqmCategory; readonly severity: Severity } | null;
}

/** A segment of one system, with what its errors cost in the mean of its raters. */
export interface RatedSegment {
  readonly segment: string;
  readonly raters: number;
  readonly tally: Tally;
}

/** What raters said of one system. */
export interface RatedSystem {
  readonly system: string;
  readonly segments: readonly RatedSegment[];
  /** The sum over its segments. */
  readonly tally: Tally;
}

/**
 * Adds up what raters marked, by system and segment in the order of the lines; a segment that several rated has their mean. Every segment that has
 * a line counts, so that one without errors weighs as nothing instead of being left out. Linear.
 */
export function ratedSystems(lines: readonly RatedLine[], profile: ScoreProfile): RatedSystem[] {
  return [...groupBy(lines, ({ system }) => system)].map(([system, own]) => {
    const segments = [...groupBy(own, ({ segment }) => segment)].map(([segment, rated]) =>
      ratedSegment(segment, rated, profile),
    );
    return { system, segments, tally: totalTally(segments.map(({ tally }) => tally)) };
  });
}

function ratedSegment(
  segment: string,
  lines: readonly RatedLine[],
  profile: ScoreProfile,
): RatedSegment {
  const raters = [...groupBy(lines, ({ rater }) => rater).values()];
  const tallies = raters.map((own) => tallyOf(countedErrors(own.flatMap(scored), profile)));
  const [only = NO_TALLY] = tallies;
  const tally = tallies.length === 1 ? only : totalTally(tallies, 1 / raters.length);
  return { segment, raters: raters.length, tally };
}

function scored({ error }: RatedLine, at: number): ScoredError[] {
  if (!error) return [];
  return [
    {
      ...{ id: String(at), by: "editor", edition: 0, segment: 0, start: null, end: null },
      ...{ ...error, state: "open", repeats: null, origin: null, isInherited: false },
    },
  ];
}
