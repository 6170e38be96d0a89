import { sharedPath } from "#tests/support/shared.ts";
import type { Print } from "../report.ts";
import { runTool } from "../tool.ts";
import { type Exported, printFaults } from "./exported.ts";
import { label } from "./print-exports.ts";
import { SCHEMAS, type SchemaName, schemaPath } from "./schemas.ts";

/** XSD and DTD by xmllint. */
export function printXmllint(print: Print, name: SchemaName, files: readonly Exported[]): void {
  const schema = schemaPath(name);
  const catalog = sharedPath("tools/schemas/catalog.xml");
  if (schema === null || catalog === null) {
    print(`  xmllint: SKIPPED, no schemas beside the checkout`);
    return;
  }
  const { errors } = runTool(
    "xmllint",
    ["--nonet", "--noout", `--${SCHEMAS[name].kind}`, schema, ...files.map(({ path }) => path)],
    { env: { XML_CATALOG_FILES: catalog } },
  );
  printFaults(
    print,
    `${label(name)}, valid by xmllint`,
    told(files, errors, (line) => !/ validates$|: warning: /.test(line)),
  );
}

/** The rules of XLIFF 2.1 beyond its schema, by jing. */
export function printSchematron(print: Print, files: readonly Exported[]): void {
  const rules = sharedPath("tools/schemas/xliff-21/schemas/xliff_2_advanced_validation.nvdl");
  if (rules === null) {
    print("  Schematron: SKIPPED, no rules beside the checkout");
    return;
  }
  const { output } = runTool("jing", [rules, ...files.map(({ path }) => path)]);
  printFaults(
    print,
    `${label("2.1")}, valid by Schematron and NVDL`,
    told(files, output, () => true),
  );
}

/** What lines that begin with the path of a file say against it. */
function told(files: readonly Exported[], said: string, isFault: (line: string) => boolean) {
  const lines = said.split("\n");
  return files.map((exported) => ({
    exported,
    faults: lines.filter((line) => line.startsWith(exported.path) && isFault(line)),
  }));
}
