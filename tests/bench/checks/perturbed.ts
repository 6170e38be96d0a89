import type { Finding } from "#lib/core/checks/engine/check.ts";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import type { CheckOptions } from "#lib/core/checks/engine/checker.ts";
import { type Perturbed, pairOf } from "./gold.ts";
import { isTight, percent, Tallies, Tally, touches } from "./scores.ts";

type Print = (figure: string) => void;

const BILINGUAL = [
  "number_changed",
  "number_dropped",
  "date_changed",
  "unit_changed",
  "url_changed",
  "name_misspelt",
  "final_punct",
  "untranslated",
  "decimal_sep",
];
const WITH_GOALS_OF_THEIR_OWN = ["propercase", "spelling"];

// A stop and the small letter after it are one fault with two names.
const ONE_FAULT: ReadonlySet<string> = new Set(["stray_period", "sentence_case"]);

/**
 * Prints how many of the faults put into clean segments are found, and what is said of segments without one. A find is tight if half
 * of what flag and fault cover is common; a fix is right if it restores the text.
 */
export function printPerturbed(
  print: Print,
  rows: readonly Perturbed[],
  options: CheckOptions,
): void {
  const kinds = new Tallies();
  const pairs = new Tallies();
  const noise = new Tally();
  for (const row of rows) {
    const findings = checkDocument(pairOf(row), options).filter(({ edition }) => edition === 1);
    if (row.kind === "clean") countClean(row, findings, pairs, noise);
    else countFault(row, findings, kinds);
  }
  for (const kind of kinds.groups()) print(`  ${kind.padEnd(20)} ${figuresOf(kinds, [kind])}`);
  const mono = kinds
    .groups()
    .filter((kind) => !BILINGUAL.includes(kind) && !WITH_GOALS_OF_THEIR_OWN.includes(kind));
  print(`  monolingual kinds    ${figuresOf(kinds, mono)} (goals 98, 95)`);
  print(`  bilingual kinds      ${figuresOf(kinds, BILINGUAL)} (goals: mean 97, each 93)`);
  print(`  all kinds            ${figuresOf(kinds, kinds.groups())} (goal: 95 of the finds tight)`);
  for (const pair of pairs.groups()) {
    const clean = pairs.of(pair);
    print(
      `  clean ${pair}: ${percent(clean.of("flags"), clean.of("segments"))} flags per 100 segments, ${percent(clean.of("flagged"), clean.of("segments"))} % flagged`,
    );
  }
  print(
    `  clean, all: ${percent(pairs.sum("flags"), pairs.sum("segments"))} flags per 100 segments (goal 3)`,
  );
  print(
    `  by check: ${noise
      .names()
      .map((name) => `${name} ${noise.of(name)}`)
      .join(", ")}`,
  );
}

function countClean(
  { pair }: Perturbed,
  findings: readonly Finding[],
  pairs: Tallies,
  noise: Tally,
): void {
  const tally = pairs.of(pair);
  tally.add("segments");
  tally.add("flags", findings.length);
  tally.add("flagged", findings.length > 0);
  for (const { check } of findings) noise.add(check);
}

function countFault(row: Perturbed, findings: readonly Finding[], kinds: Tallies): void {
  const gap = ONE_FAULT.has(row.kind) ? 1 : 0;
  const hits = findings.filter((finding) => touches(finding, row, gap));
  const tally = kinds.of(row.kind);
  tally.add("faults");
  tally.add("found", hits.length > 0);
  tally.add(
    "tight",
    hits.some((hit) => isTight(hit, row)),
  );
  tally.add(
    "restored",
    hits.some((hit) => restores(hit, row)),
  );
}

function restores({ fixes, fixSpan, ...span }: Finding, { target, clean }: Perturbed): boolean {
  const { start, end } = fixSpan ?? span;
  return fixes.some((fix) => target.slice(0, start) + fix + target.slice(end) === clean);
}

function figuresOf(kinds: Tallies, groups: readonly string[]): string {
  const [faults, found] = [kinds.sum("faults", groups), kinds.sum("found", groups)];
  return [
    `${faults}`.padStart(5),
    `recall ${percent(found, faults)}`,
    `tight ${percent(kinds.sum("tight", groups), found)}`,
    `fix restores ${percent(kinds.sum("restored", groups), faults)}`,
  ].join("  ");
}
