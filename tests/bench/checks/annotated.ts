import type { Finding } from "#lib/core/checks/engine/check.ts";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import type { CheckOptions } from "#lib/core/checks/engine/checker.ts";
import { type Annotated, type AnnotatedError, pairOf, relayOf } from "./gold.ts";
import { percent, type Range, Tallies, touches } from "./scores.ts";

type Print = (figure: string) => void;

// Longer spans hold whole clauses, which any flag would hit by chance.
const LONGEST = 60;

// What a program can be right about by itself.
const MECHANICAL: ReadonlySet<string> = new Set([
  "punctuation",
  "spelling",
  "grammar",
  "encoding",
  "locale",
  "untranslated",
  "inconsistency",
]);

/**
 * Prints how often a flag on real machine translation stands where an expert marked something (any), and where it was something
 * mechanical. Experts agree little, so that precision alone says something.
 */
export function printAnnotated(
  print: Print,
  set: string,
  rows: readonly Annotated[],
  options: CheckOptions,
): void {
  const checks = new Tallies();
  let words = 0;
  const [from = "und", to = "und"] = set.split("-").slice(1);
  for (const { row, errors } of merged(rows)) {
    words += row.target.split(/\s+/u).length;
    for (const finding of findingsIn(row, from, to, options)) {
      const marked = errors.filter((error) => touches(finding, error));
      const tally = checks.of(finding.check);
      tally.add("flags");
      tally.add("any", marked.length > 0);
      tally.add(
        "mechanical",
        marked.some(({ isMechanical }) => isMechanical),
      );
    }
  }
  const flags = checks.sum("flags");
  print(
    `  ${set}: ${((1000 * flags) / words).toFixed(1)} flags per 1,000 words  any ${percent(checks.sum("any"), flags)}  mechanical ${percent(checks.sum("mechanical"), flags)}`,
  );
  for (const check of checks.groups()) {
    const tally = checks.of(check);
    print(
      `    ${check.padEnd(24)} ${`${tally.of("flags")}`.padStart(4)}  any ${percent(tally.of("any"), tally.of("flags"))}  mechanical ${percent(tally.of("mechanical"), tally.of("flags"))}`,
    );
  }
}

function findingsIn(row: Annotated, from: string, to: string, options: CheckOptions): Finding[] {
  const { source, target } = row;
  const document =
    source === undefined
      ? relayOf([to], [[target]])
      : pairOf({ pair: `${from}-${to}`, source, target });
  const own = document.editions.length - 1;
  return checkDocument(document, options).filter(
    ({ edition, start, end }) => edition === own && end - start <= LONGEST,
  );
}

interface Marked extends Range {
  readonly isMechanical: boolean;
}

/** One entry for each text, with what all its raters marked. */
function merged(rows: readonly Annotated[]) {
  const texts = new Map<string, { readonly row: Annotated; readonly errors: Marked[] }>();
  for (const row of rows) {
    const key = [row.doc, row.seg, row.target].join("\u001f");
    const known = texts.get(key) ?? { row, errors: [] };
    texts.set(key, known);
    known.errors.push(...row.errors.flatMap(markedIn));
  }
  return texts.values();
}

function markedIn({ side, start, end, class: kind }: AnnotatedError): Marked[] {
  if (side !== "target" || start === null || end === null || end - start > LONGEST) return [];
  return [{ start, end, isMechanical: MECHANICAL.has(kind ?? "") }];
}
