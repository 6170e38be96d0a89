import { readdirSync, readFileSync } from "node:fs";
import type { Bead, Range } from "#lib/core/align/bead.ts";
import { alignEditions } from "#lib/core/align/editions.ts";
import { alignPair } from "#lib/core/align/pair.ts";
import { splitParagraphs } from "#lib/core/text/paragraphs.ts";
import { sharedPath } from "#tests/support/shared.ts";
import { relayText } from "./relay-text.ts";

/** Prints how many alignments come out right on texts with known answers, and how long alignment takes. */
export async function bench(print: Print): Promise<void> {
  print("align: rows of the founding article");
  articleRows(print);
  print("align: pairs with known beads (strict and lax F1, Thompson & Koehn 2019)");
  for (const set of SETS) pairSet(print, set);
  print("align: rows over eleven editions with known rows");
  for (const set of ROW_SETS) rowSet(print, set);
  print("align: invented editions");
  for (const paragraphs of [1_000, 10_000]) speed(print, paragraphs);
}

type Print = (figure: string) => void;

const SETS = [
  "transread-enfr",
  "transread-enfr-par",
  "textberg-dev-defr",
  "mac-dev-zhen",
  "maligna-enpl",
  "nway-ntrex-light",
  "nway-ntrex-block",
];
const ROW_SETS = ["nway-ntrex-light", "nway-ntrex-block"];

function articleRows(print: Print): void {
  const folder = folderOf(print, "data/article");
  if (folder === null) return;
  const languages = ["fr", "en", "es", "uk"];
  const gold: { rows: Record<string, number[]>[] } = JSON.parse(
    readFileSync(`${folder}/rows.json`, "utf8"),
  );
  const right = new Set(
    gold.rows.map((row) => JSON.stringify(languages.map((language) => row[language]))),
  );
  for (const pivot of [0, 1]) {
    const editions = languages.map((language, index) => ({
      language,
      basedOn: [null, 0, 1, pivot][index] ?? null,
      units: splitParagraphs(readFileSync(`${folder}/${language}.txt`, "utf8")).paragraphs.map(
        (part) => part.text,
      ),
    }));
    const rows = alignEditions(editions).rows.map(({ cells }) =>
      JSON.stringify(cells.map((cell) => cell.map((unit) => unit + 1))),
    );
    const found = rows.filter((row) => right.has(row)).length;
    print(
      `  uk based on ${languages[pivot]}: ${found} of ${right.size} right, ${rows.length} given`,
    );
  }
}

function pairSet(print: Print, set: string): void {
  const folder = folderOf(print, `data/alignment/${set}`);
  if (folder === null) return;
  const names = readdirSync(folder).filter((name) => name.endsWith(".gold"));
  const tally = { strict: 0, lax: 0, given: 0, strictFound: 0, laxFound: 0, wanted: 0 };
  let units = 0;
  const start = performance.now();
  for (const name of names) {
    const path = `${folder}/${name.slice(0, -".gold".length)}`;
    const [source, target] = [linesOf(`${path}.src`), linesOf(`${path}.tgt`)];
    units += source.length + target.length;
    count(
      tally,
      goldOf(`${path}.gold`),
      alignPair(source, target, { source: "und", target: "und" }).map(pairOf),
    );
  }
  const seconds = (performance.now() - start) / 1000;
  const strict = harmonic(tally.strict / tally.given, tally.strictFound / tally.wanted);
  const lax = harmonic(tally.lax / tally.given, tally.laxFound / tally.wanted);
  print(
    `  ${set.padEnd(20)} strict ${strict.toFixed(3)}  lax ${lax.toFixed(3)}  ${Math.round(units / seconds)} units/s`,
  );
}

type Pair = readonly [readonly number[], readonly number[]];

interface Tally {
  strict: number;
  lax: number;
  given: number;
  strictFound: number;
  laxFound: number;
  wanted: number;
}

// Precision is over all beads given, recall over gold beads that have both sides.
function count(tally: Tally, gold: readonly Pair[], given: readonly Pair[]): void {
  const twoSided = ([source, target]: Pair) => source.length > 0 && target.length > 0;
  const precision = hits(gold, given);
  const recall = hits(given.filter(twoSided), gold.filter(twoSided));
  tally.strict += precision.strict;
  tally.lax += precision.lax;
  tally.given += precision.of;
  tally.strictFound += recall.strict;
  tally.laxFound += recall.lax;
  tally.wanted += recall.of;
}

function hits(
  known: readonly Pair[],
  tested: readonly Pair[],
): { strict: number; lax: number; of: number } {
  const exact = new Set(known.map((pair) => JSON.stringify(pair)));
  const links = new Set(known.flatMap(linksOf));
  const strict = tested.filter((pair) => exact.has(JSON.stringify(pair)));
  const lax = tested.filter(
    (pair) => exact.has(JSON.stringify(pair)) || linksOf(pair).some((link) => links.has(link)),
  );
  return { strict: strict.length, lax: lax.length, of: tested.length };
}

function linksOf([sources, targets]: Pair): string[] {
  return sources.flatMap((source) => targets.map((target) => `${source} ${target}`));
}

function pairOf({ source, target }: Bead): Pair {
  return [unitsOf(source), unitsOf(target)];
}

function unitsOf({ start, end }: Range): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

function goldOf(path: string): Pair[] {
  return linesOf(path).map((line): Pair => {
    const [source = "[]", target = "[]"] = line.split(":");
    return [JSON.parse(source), JSON.parse(target)];
  });
}

function rowSet(print: Print, set: string): void {
  const folder = folderOf(print, `data/alignment/${set}`);
  if (folder === null) return;
  const gold = linesOf(`${folder}/gold.jsonl`).map(
    (line): Record<string, number[]> => JSON.parse(line),
  );
  const languages = Object.keys(gold[0] ?? {});
  const [original, pivot] = [languages.indexOf("fra"), languages.indexOf("eng")];
  const editions = languages.map((language, index) => ({
    language,
    basedOn: index === original ? null : index === pivot ? original : pivot,
    units: linesOf(`${folder}/${language}.txt`),
  }));
  const right = new Set(
    gold.map((row) => JSON.stringify(languages.map((language) => row[language]))),
  );
  const rows = alignEditions(editions).rows;
  const found = rows.filter(({ cells }) => right.has(JSON.stringify(cells))).length;
  const f1 = harmonic(found / rows.length, found / right.size);
  print(
    `  ${set.padEnd(20)} ${found} of ${right.size} right, ${rows.length} given, F1 ${f1.toFixed(3)}`,
  );
}

function speed(print: Print, paragraphs: number): void {
  const editions = relayText(paragraphs, ["fr", "en", "es", "uk"]);
  const start = performance.now();
  const { rows } = alignEditions(editions);
  const seconds = (performance.now() - start) / 1000;
  const units = editions.reduce((sum, edition) => sum + edition.units.length, 0);
  print(
    `  ${paragraphs} paragraphs x ${editions.length} editions: ${seconds.toFixed(1)} s, ${Math.round(units / seconds)} units/s, ${rows.length} rows`,
  );
}

function folderOf(print: Print, relative: string): string | null {
  const folder = sharedPath(relative);
  if (folder === null) print(`  ${relative}: skipped, not there`);
  return folder;
}

function linesOf(path: string): string[] {
  return readFileSync(path, "utf8").replace(/\n$/, "").split("\n");
}

function harmonic(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}
