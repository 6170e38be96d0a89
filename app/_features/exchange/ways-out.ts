import { EXPORT_FORMATS, type ExportFormatName } from "#lib/core/formats/exports/export-formats.ts";

/** A way out that is offered; those that differ in one thing only are one, with an option. */
export type WayOut =
  | Exclude<ExportFormatName, "csv-safe" | "xliff-22" | "xliff-12">
  | "archive"
  | "log";

/** What the ways out are for, in the order in which they are offered. */
export const SECTIONS = [
  { id: "corrected", ways: ["received", "docx", "txt", "md", "html"] },
  { id: "tracked", ways: ["tracked", "redline"] },
  { id: "translators", ways: ["xliff", "tmx"] },
  { id: "review", ways: ["review-docx", "review-xlsx", "table-docx", "table-xlsx"] },
  { id: "data", ways: ["csv", "tsv", "jsonl", "mqm"] },
  { id: "dossier", ways: ["dossier"] },
  { id: "archive", ways: ["archive", "log"] },
] as const satisfies readonly { readonly id: string; readonly ways: readonly WayOut[] }[];

export const XLIFF_VERSIONS = ["2.1", "2.2", "1.2"] as const;
export type XliffVersion = (typeof XLIFF_VERSIONS)[number];

/** What can be said of some ways out. */
export interface WayOptions {
  /** No spreadsheet calculates what stands in the cells. */
  readonly isSafe: boolean;
  readonly version: XliffVersion;
}

/** What leaves: an edition by its id, or null for the whole document. */
export type Subject = number | null;

/** The sections with what an edition or the document can leave in; an original has no translation to put beside its source. */
export function sectionsFor(subject: Subject, hasBase: boolean) {
  return SECTIONS.flatMap(({ id, ways }) => {
    const fitting = ways.filter((way) => fits(way, subject, hasBase));
    return fitting.length > 0 ? [{ id, ways: fitting }] : [];
  });
}

function fits(way: WayOut, subject: Subject, hasBase: boolean): boolean {
  const format = EXPORT_FORMATS.find(({ name }) => name === way);
  if (!format) return subject === null;
  if ((format.scope === "document") !== (subject === null)) return false;
  return hasBase || !format.needsBase;
}

/** The name of the format that a way out with its options has in the API; null for what is no format of an edition. */
export function formatOf(way: WayOut, { isSafe, version }: WayOptions): ExportFormatName | null {
  if (way === "archive" || way === "log") return null;
  if (way === "csv" && isSafe) return "csv-safe";
  if (way !== "xliff" || version === "2.1") return way;
  return version === "2.2" ? "xliff-22" : "xliff-12";
}
