import { alignEditions } from "#lib/core/align/editions.ts";
import { calibrationError, type Judged, reliabilityLines } from "./calibration.ts";
import { type KnownText, readPairs } from "./gold.ts";
import { PAIR_SETS, type PairSet } from "./peers.ts";
import { judgedRows } from "./row-figures.ts";
import { figuresOf, pooled, type Score, scoreOf } from "./scores.ts";

type Print = (figure: string) => void;

/** Prints how many beads of two editions come out right, beside what the peers reach, and how far confidence is true. */
export function printPairSets(print: Print, folderOf: (set: string) => string | null): void {
  print(HEADING);
  const judged = PAIR_SETS.flatMap((set) => {
    const folder = folderOf(set.folder);
    return folder === null ? [] : printSet(print, set, readPairs(folder));
  });
  print(`  beads of all sets: calibration error ${calibrationError(judged).toFixed(3)} (goal .03)`);
  for (const line of reliabilityLines(judged)) print(line);
}

const HEADING = row(
  "set",
  ["P", "R", "strict", "lax", "ECE", "units/s"],
  ["Gale–Church", "Moore-like", "hunalign", "prototype", "goal"],
);

function row(name: string, figures: readonly string[], peers: readonly string[] = []): string {
  const ours = `  ${name.padEnd(30)}${figures.map((figure) => figure.padStart(7)).join(" ")}`;
  const theirs = peers.map((figure) => figure.padEnd(11)).join(" ");
  return theirs === "" ? ours : `${ours}  | ${theirs.trimEnd()}`;
}

function printSet(print: Print, set: PairSet, texts: readonly KnownText[]): Judged[] {
  const results = texts.map(aligned);
  const peers = [set.galeChurch, set.moore, set.hunalign, set.prototype].map((peer) => peer ?? "–");
  print(row(set.folder, figures(results), [...peers, `≥ ${set.goal}`]));
  if (results.length > 1) {
    for (const result of results) print(row(`  ${result.name}`, figures([result])));
  }
  return results.flatMap(({ judged }) => judged);
}

interface Result {
  readonly name: string;
  readonly score: Score;
  readonly judged: readonly Judged[];
  readonly units: number;
  readonly seconds: number;
}

function aligned({ name, editions, rows: known }: KnownText): Result {
  const start = performance.now();
  const { rows } = alignEditions(editions);
  const seconds = (performance.now() - start) / 1000;
  const found = rows.map(({ cells }) => cells);
  const units = editions.reduce((all, edition) => all + edition.units.length, 0);
  return { name, score: scoreOf(known, found), judged: judgedRows(known, rows), units, seconds };
}

function figures(results: readonly Result[]): string[] {
  const { precision, recall, strict, lax } = figuresOf(pooled(results.map(({ score }) => score)));
  const error = calibrationError(results.flatMap(({ judged }) => judged));
  const units = results.reduce((all, result) => all + result.units, 0);
  const seconds = results.reduce((all, result) => all + result.seconds, 0);
  return [
    ...[precision, recall, strict, lax, error].map((share) => share.toFixed(3)),
    String(Math.round(units / seconds)),
  ];
}
