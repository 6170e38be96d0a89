import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Entry } from "../corpus.ts";
import type { Print } from "../report.ts";
import { hasPackages, hasTools } from "../tool.ts";
import type { WorkedDocument } from "./documents.ts";
import type { Exported } from "./exported.ts";
import { printLokalize } from "./lokalize.ts";
import { printOmegaT } from "./omegat.ts";
import { EXPORTS, label, workedDocuments } from "./print-exports.ts";
import { printSchematron, printXmllint } from "./public-validators.ts";
import type { SchemaName } from "./schemas.ts";
import { printToolkit } from "./toolkit.ts";

const NAMES = ["2.1", "2.2", "1.2", "tmx"] as const satisfies readonly SchemaName[];
// Of each kind: the programs start anew or look at one segment after the other.
const MOST_A_KIND = 12;

/** Exports as XLIFF and TMX before programs that are not ours: validators, and tools of translators, which must see the same segments. */
export function printClients(print: Print, entries: readonly Entry[]): void {
  print("exports before other programs: valid, and the same segments (goal: all)");
  const folder = mkdtempSync(join(tmpdir(), "hexapla-clients-"));
  try {
    const documents = workedDocuments(entries, MOST_A_KIND);
    const written = new Map(NAMES.map((name) => [name, writtenOf(documents, name, folder)]));
    const of = (name: SchemaName) => written.get(name) ?? [];
    if (hasTools(print, "  xmllint", ["xmllint"]))
      for (const name of NAMES) printXmllint(print, name, of(name));
    if (hasTools(print, "  Schematron", ["jing"])) printSchematron(print, of("2.1"));
    if (hasPackages(print, "  translate-toolkit", ["translate"]))
      for (const name of ["1.2", "tmx"] as const) printToolkit(print, label(name), of(name));
    if (hasTools(print, "  Lokalize", ["lokalize", "dbus-run-session", "gdbus"]))
      printLokalize(print, of("1.2"));
    if (hasTools(print, "  OmegaT", ["java", "omegat"])) printOmegaT(print, documents, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writtenOf(
  documents: readonly WorkedDocument[],
  name: SchemaName,
  folder: string,
): Exported[] {
  const ending = name === "tmx" ? "tmx" : "xlf";
  return documents.map((worked, index) => {
    const path = join(folder, `${name}-${index}.${ending}`);
    writeFileSync(path, EXPORTS[name](worked).bytes);
    return { worked, path };
  });
}
