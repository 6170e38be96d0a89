import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exportTmx } from "#lib/core/formats/exports/tmx/export-tmx.ts";
import { sharedPath } from "#tests/support/shared.ts";
import { type Print, share } from "../report.ts";
import { runTool } from "../tool.ts";
import type { WorkedDocument } from "./documents.ts";
import { textsOf } from "./print-exports.ts";

const PROGRAM = "/usr/share/omegat/OmegaT.jar";

/** A text that OmegaT translates with our memory alone must come out as the corrected text. */
export function printOmegaT(
  print: Print,
  documents: readonly WorkedDocument[],
  folder: string,
): void {
  const template = sharedPath("tools/verify/omegat.project");
  const [worked] = documents;
  if (template === null || !worked) {
    print("  OmegaT: SKIPPED, no project beside the checkout");
    return;
  }
  const lines = linesOf(worked);
  const home = join(folder, "omegat");
  const project = join(home, "project");
  for (const each of ["source", "target", "tm/enforce", "omegat", "glossary", "dictionary"])
    mkdirSync(join(project, each), { recursive: true });
  const languages = readFileSync(template, "utf8")
    .replace(/<source_lang>[^<]*/, "<source_lang>EN")
    .replace(/<target_lang>[^<]*/, `<target_lang>${worked.edition.language.toUpperCase()}`);
  writeFileSync(join(project, "omegat.project"), languages);
  writeFileSync(join(project, "source", "text.txt"), lines.map(([source]) => source).join("\n\n"));
  writeFileSync(join(project, "tm", "enforce", "ours.tmx"), exportTmx(worked.document).bytes);
  const { errors } = runTool("java", [
    `-Duser.home=${home}`,
    "-jar",
    PROGRAM,
    project,
    "--mode=console-translate",
    `--config-dir=${join(home, "config")}`,
    "--quiet",
  ]);
  printTranslated(print, lines, join(project, "target", "text.txt"), errors);
}

/** Texts of one line without tags: OmegaT reads a plain text line by line. */
function linesOf({ document, edition }: WorkedDocument): (readonly [string, string])[] {
  const sources = textsOf(document, edition.basedOn ?? 0);
  const targets = textsOf(document, edition.id);
  const codes = edition.segments.map((segment) => segment.codes.length > 0);
  return sources.flatMap((source, at) => {
    const target = targets[at] ?? "";
    return codes[at] || /[\n\t]/.test(source + target) ? [] : [[source, target] as const];
  });
}

function printTranslated(
  print: Print,
  lines: readonly (readonly [string, string])[],
  path: string,
  errors: string,
): void {
  try {
    const found = readFileSync(path, "utf8")
      .replace(/^\ufeff/, "")
      .split(/\s*\n\s*\n\s*/);
    const right = lines.filter(([, target], at) => isSame(found[at], target));
    print(
      `  TMX, segments that OmegaT takes from it as they are: ${share(right.length, lines.length)}`,
    );
    const wrong = lines.findIndex(([, target], at) => !isSame(found[at], target));
    if (wrong !== -1)
      print(`    WRONG ${wrong + 1}: “${found[wrong]}” in place of “${lines[wrong]?.[1]}”`);
  } catch {
    print(`  OmegaT: WRONG, it made no text: ${errors.trim().split("\n").at(-1)}`);
  }
}

// It composes letters and their marks when it reads a memory.
function isSame(found: string | undefined, target: string): boolean {
  return found?.trim().normalize("NFC") === target.trim().normalize("NFC");
}
