import { createPackage } from "../../package/create-package.ts";
import { toDelimited } from "../delimited.ts";
import { editionOf } from "../editions.ts";
import type { ExportTools } from "../export-tools.ts";
import type { ExportedDocument, ExportedEdition, ExportFile } from "../exported-document.ts";
import { editionFileName, safeFileName } from "../file-name.ts";
import { MEDIA_TYPES } from "../media-types.ts";
import {
  CHANGE_COLUMNS,
  changeList,
  dismissalList,
  FLAG_COLUMNS,
  flagList,
  type ListRow,
} from "./lists.ts";
import { dossierReport } from "./report.ts";

/** The files of an edition that a dossier proves: with the corrections, and with them marked. */
export interface DossierFiles {
  readonly clean: ExportFile;
  readonly tracked: ExportFile;
}

/**
 * The correction dossier of an edition: a ZIP archive of the clean file, the one with tracked changes, a report to read, lists of flags,
 * dismissals and changes as CSV (safe for spreadsheets) and JSON, and checksums of every file in it and of what it was made from. The same bytes for
 * the same input.
 */
export function writeDossier(
  document: ExportedDocument,
  edition: ExportedEdition,
  files: DossierFiles,
  tools: ExportTools,
): ExportFile {
  const encoder = new TextEncoder();
  const parts = new Map<string, Uint8Array>([
    [`clean/${safeFileName(files.clean.name)}`, files.clean.bytes],
    [`tracked/${safeFileName(files.tracked.name)}`, files.tracked.bytes],
    ["report.html", encoder.encode(dossierReport(document, edition, tools))],
    ...listFiles("flags", FLAG_COLUMNS, flagList(edition)),
    ...listFiles("dismissals", FLAG_COLUMNS, dismissalList(edition)),
    ...listFiles("changes", CHANGE_COLUMNS, changeList(edition)),
    ["received.json", encoder.encode(json(received(document, edition)))],
  ]);
  const sums = [...parts].map(([name, bytes]) => `${tools.hash(bytes)}  ${name}\n`);
  parts.set("SHA256SUMS", encoder.encode(sums.join("")));
  return {
    name: editionFileName(edition, "dossier.zip"),
    mediaType: MEDIA_TYPES.zip,
    bytes: createPackage(parts),
    losses: [...files.clean.losses, ...files.tracked.losses],
  };
}

function listFiles(
  name: string,
  columns: readonly string[],
  rows: readonly ListRow[],
): [string, Uint8Array][] {
  const cells = rows.map((row) => columns.map((column) => String(row[column] ?? "")));
  const csv = toDelimited([columns, ...cells], { separator: ",", isSafe: true });
  return [
    [`lists/${name}.csv`, csv],
    [`lists/${name}.json`, new TextEncoder().encode(json(rows))],
  ];
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** What the dossier was made from: the files of the edition and of all that it was translated from. */
function received(document: ExportedDocument, edition: ExportedEdition) {
  return chainOf(document, edition).map(({ id, language, basedOn, file }) => {
    const { name, format, hash } = file;
    return { edition: id, language, basedOn, name, format, bytes: file.bytes.length, sha256: hash };
  });
}

function chainOf(document: ExportedDocument, edition: ExportedEdition): ExportedEdition[] {
  const { basedOn } = edition;
  return basedOn === null
    ? [edition]
    : [...chainOf(document, editionOf(document, basedOn)), edition];
}
