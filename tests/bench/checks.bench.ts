import { readFileSync } from "node:fs";
import type { CheckedDocument, Finding } from "#lib/core/checks/engine/check.ts";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { createPreparation } from "#lib/core/checks/engine/preparation.ts";
import { sharedPath } from "#tests/support/shared.ts";

const PAIRS = ["fr-en", "en-fr", "en-es", "fr-es", "en-uk", "en-de"];

/** Prints what the checks find on the test data beside the checkout, and how fast; nothing to print without them. */
export async function bench(print: Print): Promise<void> {
  const root = sharedPath("data");
  if (root === null) return print("checks: no test data beside the checkout");
  reportArticle(print, `${root}/article`);
  const rows = PAIRS.flatMap((pair) =>
    readLines<Perturbed>(`${root}/checks/perturb/${pair}.jsonl`),
  );
  reportPerturbed(print, rows);
  reportSpeed(
    print,
    rows.filter(({ kind, pair }) => kind === "clean" && pair === "fr-en"),
  );
}

type Print = (figure: string) => void;

interface Perturbed {
  readonly pair: string;
  readonly kind: string;
  readonly source: string;
  readonly target: string;
  readonly clean: string;
  readonly start: number;
  readonly end: number;
}

interface Gold {
  readonly id: string;
  readonly file?: string;
  readonly para: number | null;
  readonly start: number;
  readonly end: number;
}

function readLines<T>(path: string): T[] {
  return readFileSync(path, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as T);
}

const RELAY = [
  { language: "fr", basedOn: null },
  { language: "en", basedOn: 0 },
  { language: "es", basedOn: 1 },
  { language: "uk", basedOn: 0 },
];

function articleIn(folder: string): CheckedDocument {
  const editions = RELAY.map((edition) => ({
    ...edition,
    paragraphs: readFileSync(`${folder}/${edition.language}.txt`, "utf8").trimEnd().split("\n"),
  }));
  const { rows } = JSON.parse(readFileSync(`${folder}/rows.json`, "utf8")) as {
    rows: Record<string, number[]>[];
  };
  return {
    editions,
    rows: rows.map((row) => RELAY.map(({ language }) => (row[language] ?? []).map((at) => at - 1))),
  };
}

function reportArticle(print: Print, folder: string): void {
  const findings = checkDocument(articleIn(folder));
  const gold = ["gold-en", "planted"].flatMap((name) => readLines<Gold>(`${folder}/${name}.jsonl`));
  const touches = (finding: Finding, { file = "en.txt", para, start, end }: Gold) =>
    `${RELAY[finding.edition]?.language}.txt` === file &&
    finding.paragraph + 1 === para &&
    finding.start <= end &&
    start <= finding.end;
  const found = gold.filter((error) => findings.some((finding) => touches(finding, error)));
  const stray = findings.filter((finding) => !gold.some((error) => touches(finding, error)));
  print(`article: ${findings.length} flags on ${found.length} errors, ${stray.length} on nothing`);
}

function reportPerturbed(print: Print, rows: readonly Perturbed[]): void {
  const kinds = new Map<string, Perturbed[]>();
  for (const row of rows) kinds.set(row.kind, [...(kinds.get(row.kind) ?? []), row]);
  const clean = (kinds.get("clean") ?? []).flatMap((row) => findingsIn(row));
  print(
    `clean: ${perHundred(clean.length, kinds.get("clean")?.length ?? 0)} flags per 100 segments`,
  );
  for (const [kind, errors] of [...kinds].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (kind !== "clean") reportKind(print, kind, errors);
  }
}

function reportKind(print: Print, kind: string, errors: readonly Perturbed[]): void {
  const hits = errors.map((error) => ({
    error,
    hits: findingsIn(error).filter((hit) => isNear(hit, error)),
  }));
  const found = hits.filter((row) => row.hits.length > 0).length;
  const restored = hits.filter((row) => row.hits.some((hit) => restores(hit, row.error))).length;
  print(
    `${kind.padEnd(20)} ${String(errors.length).padStart(4)}  recall ${perHundred(found, errors.length)} %  fix ${perHundred(restored, errors.length)} %`,
  );
}

function findingsIn({ pair, source, target }: Perturbed): Finding[] {
  const [from = "und", to = "und"] = pair.split("-");
  const editions = [
    { language: from, basedOn: null, paragraphs: [source] },
    { language: to, basedOn: 0, paragraphs: [target] },
  ];
  return checkDocument({ editions, rows: [[[0], [0]]] }).filter(({ edition }) => edition === 1);
}

// A stop and the small letter after it are one error with two names.
const SLACK = 1;

function isNear(hit: Finding, error: Perturbed): boolean {
  return hit.start <= error.end + SLACK && error.start - SLACK <= hit.end;
}

function restores({ start, end, fixes }: Finding, { target, clean }: Perturbed): boolean {
  return fixes.some((fix) => target.slice(0, start) + fix + target.slice(end) === clean);
}

function perHundred(part: number, whole: number): string {
  return whole === 0 ? "–" : ((100 * part) / whole).toFixed(1);
}

const RUNS = 5;

/** One document of two editions, checked whole and again after an edit of one paragraph. */
function reportSpeed(print: Print, rows: readonly Perturbed[]): void {
  const document: CheckedDocument = {
    editions: [
      { language: "fr", basedOn: null, paragraphs: rows.map(({ source }) => source) },
      { language: "en", basedOn: 0, paragraphs: rows.map(({ target }) => target) },
    ],
    rows: rows.map((_, at) => [[at], [at]]),
  };
  const times = Array.from({ length: RUNS }, () => milliseconds(() => checkDocument(document)));
  const preparation = createPreparation();
  checkDocument(document, { preparation });
  const again = milliseconds(() => checkDocument(document, { preparation }));
  const best = Math.min(...times);
  print(`whole document: ${Math.round((2000 * rows.length) / best)} segments/s`);
  print(`again, prepared: ${again.toFixed(1)} ms for ${2 * rows.length} segments`);
}

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
