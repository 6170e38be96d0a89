import { readFileSync } from "node:fs";
import type { CheckedDocument, Finding } from "#lib/core/checks/engine/check.ts";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import type { CheckOptions } from "#lib/core/checks/engine/checker.ts";
import { readLines } from "./gold.ts";
import { touches } from "./scores.ts";

type Print = (figure: string) => void;

/** An error of the article; `para` counts from 1, and is null for a paragraph that is missing. */
interface Gold {
  readonly id: string;
  readonly file?: string;
  readonly para: number | null;
  readonly after_para?: number;
  readonly start: number | null;
  readonly end: number | null;
  readonly core_start?: number;
  readonly core_end?: number;
  readonly mechanical?: boolean;
  readonly auto?: string;
  readonly detectable?: string;
  readonly inherited_from?: string;
}

const RELAY = [
  { language: "fr", basedOn: null },
  { language: "en", basedOn: 0 },
  { language: "es", basedOn: 1 },
  { language: "uk", basedOn: 0 },
];

/** Prints what is found of the errors of an article in four languages, and what is flagged for nothing. */
export function printArticle(print: Print, folder: string, options: CheckOptions): void {
  const findings = checkDocument(articleIn(folder), options);
  const english = readLines<Gold>(`${folder}/gold-en.jsonl`);
  const planted = readLines<Gold>(`${folder}/planted.jsonl`);
  const isFound = (gold: Gold) => findings.some((finding) => isOn(finding, gold));
  const count = (errors: readonly Gold[]) => `${errors.filter(isFound).length} of ${errors.length}`;
  const detectable = planted.filter((gold) => gold.detectable?.startsWith("auto"));
  const inEnglish = findings.filter(({ edition }) => edition === 1);
  const stray = inEnglish.filter((one) => !english.some((gold) => isOn(one, gold)));
  const rightHop = detectable.filter((gold) =>
    findings.some((finding) => isOn(finding, gold) && hasHop(finding, gold)),
  );
  print(`  mechanical: ${count(english.filter((gold) => gold.mechanical))} (goal 11)`);
  print(`  lexicon: ${count(english.filter((gold) => gold.auto === "mono-lexicon"))} (goal 13)`);
  print(`  English flags on no error: ${stray.length} of ${inEnglish.length} (goal 2)`);
  print(
    `  planted in Spanish and Ukrainian, detectable: ${count(detectable)}, with the right hop ${rightHop.length} (goal 23)`,
  );
}

/** The article with its rows as a reader aligned them. */
export function articleIn(folder: string): CheckedDocument {
  const editions = RELAY.map((edition) => ({
    ...edition,
    paragraphs: readFileSync(`${folder}/${edition.language}.txt`, "utf8").trimEnd().split("\n"),
  }));
  const { rows }: { rows: Record<string, number[]>[] } = JSON.parse(
    readFileSync(`${folder}/rows.json`, "utf8"),
  );
  return {
    editions,
    rows: rows.map((row) => RELAY.map(({ language }) => (row[language] ?? []).map((at) => at - 1))),
  };
}

function isOn(finding: Finding, gold: Gold): boolean {
  if (`${RELAY[finding.edition]?.language}.txt` !== (gold.file ?? "en.txt")) return false;
  if (gold.para === null || gold.start === null || gold.end === null) {
    return finding.check === "missing-paragraph" && isBeside(finding, gold);
  }
  const start = gold.core_start ?? gold.start;
  const end = gold.core_end ?? gold.end;
  return finding.paragraph + 1 === gold.para && touches(finding, { start, end });
}

/** A missing paragraph may be told at either side of its gap. */
function isBeside({ paragraph }: Finding, { after_para = 0 }: Gold): boolean {
  return paragraph + 1 === after_para || paragraph === after_para;
}

function hasHop({ edition, origin }: Finding, { inherited_from }: Gold): boolean {
  const base = RELAY[RELAY[edition]?.basedOn ?? 0]?.language;
  return inherited_from === undefined
    ? origin === `introduced@${base}>${RELAY[edition]?.language}`
    : (origin?.startsWith("inherited@") ?? false);
}
