import { unitsIn } from "#lib/core/align/bead.ts";
import { type Alignment, alignEditions } from "#lib/core/align/editions.ts";
import type { AlignedRow, Cells, Link } from "#lib/core/align/rows.ts";
import { calibrationError, type Judged, reliabilityLines } from "./calibration.ts";
import { type KnownText, readArticle, readRows, readRowsOf } from "./gold.ts";
import { ceiling, judgedRows, markFigures, pairFigures, rowFigures } from "./row-figures.ts";
import { figuresOf, pooled, scoreOf } from "./scores.ts";

type Print = (figure: string) => void;

const SUBSETS = [
  ["fra", "eng", "spa"],
  ["fra", "eng", "spa", "ukr"],
];

/** Prints how many rows over several editions come out right, what the marks are worth, and how far confidence is true. */
export function printRowSet(print: Print, set: string, folder: string): Judged[] {
  print(`  ${set}`);
  const texts = [readRows(folder), ...SUBSETS.map((languages) => readRowsOf(folder, languages))];
  return texts.flatMap((text) => printText(print, text));
}

/** Prints the rows of an article in four languages, both ways its Ukrainian edition may have come about. */
export function printArticle(print: Print, folder: string): Judged[] {
  return (["fr", "en"] as const).flatMap((base) => printText(print, readArticle(folder, base)));
}

/** Prints how far the confidence of rows is true, bin by bin. */
export function printReliability(print: Print, judged: readonly Judged[]): void {
  print(`  rows of all these: calibration error ${calibrationError(judged).toFixed(3)} (goal .03)`);
  for (const line of reliabilityLines(judged)) print(line);
}

function printText(print: Print, text: KnownText): Judged[] {
  const start = performance.now();
  const { rows, links } = alignEditions(text.editions);
  const seconds = (performance.now() - start) / 1000;
  const judged = judgedRows(text.rows, rows);
  print(`    ${text.name} (${seconds.toFixed(1)} s): ${rowLine(text, rows)}`);
  print(`      ${pairLine(text, rows)}; calibration error ${calibrationError(judged).toFixed(3)}`);
  print(`      ${markLine(text, rows)}`);
  if (text.pairs.length > 0) print(`      ${linkLine(text, links)}`);
  return judged;
}

function rowLine({ rows: known }: KnownText, rows: Alignment["rows"]): string {
  const cells = rows.map((row) => row.cells);
  const { right, found, precision, recall, f1 } = rowFigures(known, cells);
  const shares = `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`;
  const most = ceiling(known).f1.toFixed(3);
  return `${right} of ${known.length} rows right, ${found} given, ${shares}, in reading order at most ${most}`;
}

function pairLine({ rows: known, editions }: KnownText, rows: Alignment["rows"]): string {
  const found = pairFigures(
    known,
    rows.map(({ cells }) => cells),
    editions.length,
  );
  const [worst, median] = [found[0], found[Math.floor(found.length / 2)]];
  const name = worst?.editions.map((edition) => editions[edition]?.language).join("–");
  return `pairs: worst ${worst?.strict.toFixed(3)} (${name}), median ${median?.strict.toFixed(3)}`;
}

function linkLine({ pairs }: KnownText, links: readonly Link[]): string {
  const results = links.flatMap((link) => {
    const known = pairs.find(
      ({ source, target }) => source === link.source && target === link.target,
    );
    return known ? [judgedLink(known.beads, link)] : [];
  });
  const { strict } = figuresOf(pooled(results.map(({ score }) => score)));
  const error = calibrationError(results.flatMap(({ judged }) => judged));
  return `beads of ${results.length} pairs of the relay: strict F1 ${strict.toFixed(3)}, calibration error ${error.toFixed(3)}`;
}

function judgedLink(known: readonly Cells[], { beads }: Link) {
  const found = beads.map(({ source, target, confidence }) => ({
    cells: [unitsIn(source), unitsIn(target)],
    confidence,
    alternative: null,
  }));
  const score = scoreOf(
    known,
    found.map(({ cells }) => cells),
  );
  return { score, judged: judgedRows(known, found) };
}

function markLine({ rows: known }: KnownText, rows: readonly AlignedRow[]): string {
  const { wrong, marked, precision, recall, proposalsRight } = markFigures(known, rows);
  const counts = (["triangle", "crossing"] as const).map((reason) => {
    const some = markFigures(known, rows, ({ alternative }) => alternative?.reason === reason);
    return `${some.marked} ${reason} (P ${some.precision.toFixed(2)})`;
  });
  if (marked === 0) return `marks: none; ${wrong} rows wrong`;
  return `marks: ${counts.join(", ")}; P ${precision.toFixed(2)}, R ${recall.toFixed(2)} of ${wrong} wrong rows; proposed rows right ${proposalsRight.toFixed(2)}`;
}
