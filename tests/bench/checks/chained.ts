import type { Finding } from "#lib/core/checks/engine/check.ts";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import type { CheckOptions } from "#lib/core/checks/engine/checker.ts";
import { FACT_CHECKS } from "#lib/core/checks/facts/all.ts";
import { type Chained, relayOf } from "./gold.ts";
import { percent, type Range, Tallies, touches } from "./scores.ts";

type Print = (figure: string) => void;

/** Prints how many faults of a relay are found, how many of these at the hop where they were born, and the false alarms. */
export function printChained(print: Print, rows: readonly Chained[], options: CheckOptions): void {
  const kinds = new Tallies();
  const comparing = new Set(FACT_CHECKS.map(({ id }) => id));
  let [clean, falseAlarms, others] = [0, 0, 0];
  for (const row of rows) {
    const texts = [[row.source], [row.pivot], [row.target]];
    const findings = checkDocument(relayOf(row.chain, texts), options);
    if (row.kind === "clean") {
      clean++;
      const born = findings.filter(({ root }) => root === undefined);
      falseAlarms += born.filter(({ check }) => comparing.has(check)).length;
      others += born.filter(({ check }) => !comparing.has(check)).length;
    } else count(row, findings, kinds);
  }
  for (const kind of kinds.groups()) print(`  ${kind.padEnd(24)} ${figuresOf(kinds, [kind])}`);
  print(`  ${"all".padEnd(24)} ${figuresOf(kinds, kinds.groups())} (goals 95, 98)`);
  print(
    `  clean: ${percent(falseAlarms, clean)} flags of comparing checks per 100 rows of three (goal 1), of all others ${percent(others, clean)}`,
  );
}

function count(row: Chained, findings: readonly Finding[], kinds: Tallies): void {
  const tally = kinds.of(`${row.kind} ${row.introduced_at}`);
  const hits = findings.filter((finding) => isOn(row, finding));
  const [first, pivot, last] = row.chain;
  const hop = row.introduced_at === "pivot" ? `@${first}>${pivot}` : `@${pivot}>${last}`;
  tally.add("faults");
  tally.add("found", hits.length > 0);
  tally.add(
    "hop",
    hits.some(({ origin }) => origin?.endsWith(hop)),
  );
}

function isOn({ pivot_span, target_span }: Chained, finding: Finding): boolean {
  const span = finding.edition === 1 ? pivot_span : finding.edition === 2 ? target_span : null;
  return span ? touches(finding, rangeOf(span)) : false;
}

function rangeOf([start, end]: readonly [number, number]): Range {
  return { start, end };
}

function figuresOf(kinds: Tallies, groups: readonly string[]): string {
  const [faults, found] = [kinds.sum("faults", groups), kinds.sum("found", groups)];
  return `${`${faults}`.padStart(4)}  recall ${percent(found, faults)}  right hop ${percent(kinds.sum("hop", groups), found)}`;
}
