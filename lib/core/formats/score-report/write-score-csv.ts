import { SEVERITIES } from "#lib/core/quality/mqm.ts";
import type { Score } from "#lib/core/quality/scores/score.ts";
import type { Tally } from "#lib/core/quality/scores/tally.ts";
import { toDelimited } from "../exports/delimited.ts";
import type { ReportedEdition, ReportedScores } from "./reported-scores.ts";

const HEADER = [
  ..."kind edition based_on category formula score verdict fails_by threshold points normed".split(
    " ",
  ),
  ..."reference_words words word_base segments low high sample".split(" "),
  ...SEVERITIES,
];

/**
 * Scores as a table: a line for the whole, for each edition as it stands and its hop alone, and for each category of errors in it. Names are stable, numbers have
 * a point.
 */
export function writeScoreCsv({ editions, whole }: ReportedScores): Uint8Array {
  const lines = editions.flatMap((edition) => [
    [...headOf("edition", edition, editions), ...scoreCells(edition.score)],
    [...headOf("hop", edition, editions), ...scoreCells(edition.hop)],
    ...edition.categories.map(({ category, ...tally }) => [
      ...headOf("category", edition, editions).slice(0, -1),
      category,
      ...tallyCells(tally),
    ]),
  ]);
  const all = [HEADER, ["whole", "", "", "", ...scoreCells(whole)], ...lines];
  return toDelimited(all, { separator: ",", isSafe: true });
}

function headOf(
  kind: string,
  { language, basedOn }: ReportedEdition,
  editions: readonly ReportedEdition[],
): string[] {
  const base = editions.find(({ id }) => id === basedOn);
  return [kind, language, base?.language ?? "", ""];
}

function scoreCells(score: Score): string[] {
  const { formula, value, verdict, failsBy, threshold, points, normed, referenceWords } = score;
  const { words, wordBase, segments, interval, sample, counts } = score;
  const cells = [formula, value, verdict, failsBy, threshold, points, normed, referenceWords];
  const more = [words, wordBase, segments, interval?.low, interval?.high, sample];
  return [...cells, ...more, ...SEVERITIES.map((severity) => counts[severity])].map(written);
}

function tallyCells({ points, counts }: Tally): string[] {
  const cells = HEADER.slice(4).map((name) => (name === "points" ? points : null));
  const severities = SEVERITIES.map((severity) => counts[severity]);
  return [...cells.slice(0, -SEVERITIES.length), ...severities].map(written);
}

function written(value: string | number | null | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}
