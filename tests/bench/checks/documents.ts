import { alignEditions } from "#lib/core/align/editions.ts";
import type { Finding } from "#lib/core/checks/engine/check.ts";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import type { CheckOptions } from "#lib/core/checks/engine/checker.ts";
import { type Inconsistent, relayOf, type Structured } from "./gold.ts";
import { percent, Tallies, touches } from "./scores.ts";

type Print = (figure: string) => void;

/** Prints how many names spelt otherwise are found in whole documents, and what else is said of these. */
export function printConsistency(
  print: Print,
  documents: readonly Inconsistent[],
  options: CheckOptions,
): void {
  const languages = new Tallies();
  for (const { lang, paragraphs, para, ...span } of documents) {
    const findings = checkDocument(relayOf([lang], [paragraphs]), options);
    const hits = findings.filter((one) => one.paragraph === para - 1 && touches(one, span));
    const tally = languages.of(lang);
    tally.add("documents");
    tally.add("found", hits.length > 0);
    tally.add("paragraphs", paragraphs.length);
    tally.add("other", findings.length - hits.length);
  }
  for (const language of languages.groups()) {
    const tally = languages.of(language);
    print(
      `  ${language}: ${tally.of("documents")} documents  recall ${percent(tally.of("found"), tally.of("documents"))}  other flags per 100 paragraphs ${percent(tally.of("other"), tally.of("paragraphs"))}`,
    );
  }
  print("  (goals: en fr es 95, uk de 88)");
}

/** The check that a fault of structure is for. */
const CHECK_FOR: Readonly<Record<string, string>> = {
  missing: "missing-paragraph",
  merged: "merged-paragraphs",
  split: "split-paragraph",
  swapped: "swapped-paragraphs",
  duplicated: "duplicated-paragraph",
  untranslated: "untranslated-paragraph",
};

/** Prints how many faults of structure are found in documents that the product aligned by itself. */
export function printStructure(
  print: Print,
  documents: readonly Structured[],
  options: CheckOptions,
): void {
  const kinds = new Tallies();
  const structural = new Set(Object.values(CHECK_FOR));
  for (const document of documents) {
    const findings = structuralFindings(document, options, structural);
    const tally = kinds.of(document.kind);
    const own = CHECK_FOR[document.kind];
    tally.add("documents");
    tally.add(
      "found",
      findings.some(({ check }) => check === own),
    );
    tally.add("other", findings.filter(({ check }) => check !== own).length);
  }
  for (const kind of kinds.groups()) {
    const tally = kinds.of(kind);
    const recall =
      kind in CHECK_FOR ? percent(tally.of("found"), tally.of("documents")) : percent(0, 0);
    print(
      `  ${kind.padEnd(14)} ${tally.of("documents")} documents  recall ${recall}  other findings of structure ${tally.of("other")}`,
    );
  }
  print("  (goals: 95 of missing, merged, untranslated, duplicated)");
}

function structuralFindings(
  { pair, source, target }: Structured,
  options: CheckOptions,
  structural: ReadonlySet<string>,
): Finding[] {
  const relay = relayOf(pair.split("-"), [source, target]);
  const units = relay.editions.map((edition) => ({ ...edition, units: edition.paragraphs }));
  const rows = alignEditions(units).rows.map(({ cells }) => cells);
  return checkDocument({ ...relay, rows }, options).filter(({ check }) => structural.has(check));
}
