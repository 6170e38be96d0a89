import { byKind, type Entry } from "./corpus.ts";
import { type Opening, openEntry } from "./open-entry.ts";
import { type Print, share } from "./report.ts";

// Files of the valid suite that break the standard by the suite's own schemas and rules.
const DEFECTIVE =
  /Good-itsm_text-analytics|Good-mda_top-level|Good-pgs_plural|allExtensions|withGlossary|withMatches|withModulesAttributesInEc|withReferences|Good-res_source-has-no-content-and-href/;

/** Opens the files of the standard's own suites: those that break it must be refused or told of, and no others. */
export function printStandard(print: Print, entries: readonly Entry[]): void {
  print(
    "XLIFF 2 against the suites of its standard (goal: 80 % of the invalid, none of the valid)",
  );
  const files = byKind(entries).get("xliff2") ?? [];
  const verdicts = (suite: string) =>
    files
      .filter(({ file }) => file.includes(`__${suite}__`))
      .map((entry) => ({ file: entry.file, verdict: verdictOn(openEntry(entry)) }));
  const invalid = verdicts("invalid");
  const told = invalid.filter(({ verdict }) => verdict !== null);
  print(`  invalid, refused or told of: ${share(told.length, invalid.length)}`);
  for (const { file, verdict } of invalid)
    print(`    ${verdict === null ? "MISSED " : ""}${file}: ${verdict ?? "nothing"}`);
  const valid = verdicts("valid").filter(({ file }) => !DEFECTIVE.test(file));
  const wrong = valid.filter(({ verdict }) => verdict !== null);
  print(`  valid, told of all the same: ${share(wrong.length, valid.length)}`);
  for (const { file, verdict } of wrong) print(`    WRONG ${file}: ${verdict}`);
}

function verdictOn(opening: Opening): string | null {
  if (opening.kind === "refused") return `refused, ${opening.error.message}`;
  const broken = opening.file.issues.filter(({ code }) => code === "breaks-standard");
  const [first] = broken;
  return first ? `line ${first.line}: ${first.subject ?? "no reason"}` : null;
}
