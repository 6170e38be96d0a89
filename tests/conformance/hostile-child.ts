import { readFileSync } from "node:fs";
import { openFile } from "#lib/core/formats/open-file.ts";
import { openPackage } from "#lib/core/formats/package/open-package.ts";
import { readReviewTable } from "#lib/core/formats/review-table/read-review-table.ts";
import { UnreadableDocumentError } from "#lib/core/formats/unreadable.ts";
import { decodeXml } from "#lib/core/formats/xml/prolog.ts";
import { parseXml, textOf } from "#lib/core/formats/xml/tree.ts";
import type { Fate } from "./hostile.ts";

const KB_IN_MB = 1024;
const MS_IN_S = 1000;

/** Opens the file named by the argument, writes it back untouched, and prints its fate. */
function main(path: string): void {
  const bytes = Uint8Array.from(readFileSync(path));
  const memory = process.resourceUsage().maxRSS;
  const start = performance.now();
  const outcome = outcomeOf(bytes, path);
  const fate: Fate = {
    outcome,
    seconds: (performance.now() - start) / MS_IN_S,
    memory: (process.resourceUsage().maxRSS - memory) / KB_IN_MB,
  };
  console.log(JSON.stringify(fate));
}

function outcomeOf(bytes: Uint8Array, path: string): string {
  try {
    if (path.endsWith(".zip")) return `imported, ${partsIn(bytes)} bytes in parts`;
    if (path.endsWith(".xml")) return `imported, ${treeIn(bytes)} bytes of text`;
    if (path.endsWith(".returned.docx"))
      return `imported, ${readReviewTable(bytes, path).rows.length} texts`;
    const file = openFile(bytes, path, {});
    const back = file.write([]).bytes;
    const isSame = back.length === bytes.length && back.every((byte, at) => byte === bytes[at]);
    if (!isSame) return "FAILED: it does not come back as it was";
    const issues = [...new Set(file.issues.map(({ code }) => code))];
    const segments = file.texts.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
    return `imported, ${segments} segments${issues.length > 0 ? `, told: ${issues.join(", ")}` : ""}`;
  } catch (error) {
    if (!(error instanceof UnreadableDocumentError)) return `FAILED: ${String(error)}`;
    const { reason, line, column, byteOffset, part } = error;
    const place = `line ${line}, column ${column}${byteOffset === undefined ? "" : `, byte ${byteOffset}`}`;
    return `refused: ${reason} at ${place}${part === undefined ? "" : ` of ${part}`}`;
  }
}

function partsIn(bytes: Uint8Array): number {
  const from = openPackage(bytes, "zip");
  return from.names
    .filter((name) => !name.endsWith("/"))
    .reduce((sum, name) => sum + from.read(name).length, 0);
}

function treeIn(bytes: Uint8Array): number {
  return textOf(parseXml(decodeXml(bytes, "xml").text, { format: "xml" })).length;
}

main(process.argv[2] ?? "");
