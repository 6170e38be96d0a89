import { readMqmTsv } from "#lib/core/formats/mqm-tsv/read-mqm-tsv.ts";
import { BUILT_IN_PROFILES } from "#lib/core/quality/scores/built-in-profiles.ts";
import { type RatedSystem, ratedSystems } from "#lib/core/quality/scores/rated-systems.ts";
import { scoreOf } from "#lib/core/quality/scores/score.ts";
import type { Agreement } from "./agreement.ts";

type Read = (file: string) => string;

const TALKS = ["zhen", "ende"] as const;
// The file of averages calls human translations by other names.
const AVERAGED_AS: Readonly<Record<string, string>> = { ref: "ref-A", refB: "ref-B" };

const CLOSE = 1e-9;
const CLOSE_SEGMENT = 1e-6;
// A published score has two digits.
const CLOSE_PUBLISHED = 0.0105;

/** Means of systems and segments by the profile of Google and WMT, beside those that were published or calculated by others. */
export function ratedMeans(read: Read): {
  systems: readonly Agreement[];
  segments: readonly Agreement[];
} {
  const talks = TALKS.map((pair) => talksOf(read, pair));
  return {
    systems: [...talks.map(({ systems }) => systems), severalRaters(read)],
    segments: talks.map(({ segments }) => segments),
  };
}

function talksOf(read: Read, pair: (typeof TALKS)[number]) {
  const systems = systemsIn(read(`ted21/mqm_ted_${pair}.tsv`));
  const expected: Readonly<Record<string, { exact: number; published_readme: number }>> =
    JSON.parse(read("ted21/expected.json")).systems[pair];
  const averages = averagesIn(read(`ted21/mqm_ted_${pair}.avg_seg_scores.tsv`));
  const segments = systems.flatMap(({ system, segments: all }) =>
    all.map(({ segment, tally }) => {
      const published = averages.get(`${AVERAGED_AS[system] ?? system} ${numberOf(segment)}`);
      return Math.abs(tally.points + (published ?? Number.NaN)) < CLOSE_SEGMENT;
    }),
  );
  return {
    systems: agreement(
      `systems of TED 2021 ${pair}`,
      Object.entries(expected).map(([name, { exact, published_readme: published }]) => {
        const mean = meanOf(systems, name);
        return Math.abs(mean - exact) < CLOSE && Math.abs(mean - published) < CLOSE_PUBLISHED;
      }),
    ),
    segments: agreement(`segments of TED 2021 ${pair}`, segments),
  };
}

function severalRaters(read: Read): Agreement {
  const systems = systemsIn(read("wmt23-3ratings/subset.tsv"));
  const expected: Readonly<Record<string, { mean: number }>> = JSON.parse(
    read("wmt23-3ratings/expected.json"),
  ).systems;
  const all = Object.entries(expected);
  return agreement(
    "systems of WMT 2023, three raters",
    all.map(([name, { mean }]) => Math.abs(meanOf(systems, name) - mean) < CLOSE),
  );
}

function systemsIn(text: string): RatedSystem[] {
  return ratedSystems(readMqmTsv(text).lines, BUILT_IN_PROFILES["google-wmt"]);
}

function meanOf(systems: readonly RatedSystem[], name: string): number {
  const found = systems.find(({ system }) => system === name);
  if (!found) return Number.NaN;
  const sample = { words: 0, segments: found.segments.length };
  return scoreOf(found.tally, sample, BUILT_IN_PROFILES["google-wmt"]).value ?? Number.NaN;
}

function averagesIn(text: string): Map<string, number> {
  const lines = text.trim().split("\n").slice(1);
  return new Map(
    lines.map((line) => {
      const [system, value, segment] = line.split(/\s+/);
      return [`${system} ${segment}`, Number(value)];
    }),
  );
}

function numberOf(segment: string): string {
  return segment.split("\t").at(-1) ?? "";
}

function agreement(name: string, verdicts: readonly boolean[]): Agreement {
  return { name, agree: verdicts.filter(Boolean).length, of: verdicts.length };
}
