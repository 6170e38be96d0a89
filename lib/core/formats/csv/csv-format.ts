import { checkedEdits } from "../checked-edits.ts";
import { type DecodedText, decodeText } from "../encoding/decode-text.ts";
import { heldBy } from "../encoding/held-by.ts";
import { safeCell } from "../exports/delimited.ts";
import type { Format, OpenedFile, ReadingIssue, ReadingOptions } from "../opened-file.ts";
import { splicedBytes } from "../splice-text.ts";
import { guessColumns, type SampleRow } from "../tables/guess-columns.ts";
import { type DescribedRows, hasColumns, tableTexts } from "../tables/table-texts.ts";
import { UnreadableDocumentError } from "../unreadable.ts";
import { type CsvTable, type PlacedCell, readTable } from "./read-table.ts";
import { cellSplices } from "./write-cell.ts";

/**
 * Separated values (RFC 4180 and what spreadsheets read beyond it): one text a column that holds prose, one row of the file a row.
 * Separator, quotes, line ends and byte order mark stay; only edited cells are written anew. The prefixes of the safe mode of our own
 * tables are taken off and put back.
 */
export const csvFormat: Format = {
  name: "csv",
  mediaType: "text/csv",
  endings: ["csv", "tsv", "tab"],
  open: openCsv,
};

function openCsv(bytes: Uint8Array, options: ReadingOptions): OpenedFile {
  const decoded = decodeText(bytes, { format: "csv", encoding: options.encoding });
  const table = readTable(decoded.text);
  const columns = options.columns ?? guessColumns(sampleOf(table), null);
  if (!hasColumns(table.rows, columns)) throw noColumn();
  const made = tableTexts<PlacedCell>(table.rows, columns, {
    shown: (cell) => cell.shown(),
    paragraph: (cell, id) => cell.paragraph(id),
  });
  const issues: ReadingIssue[] = [...table.issues(columns.header), ...made.issues];
  return {
    format: "csv",
    reading: { encoding: decoded.encoding, columns },
    texts: made.texts,
    rows: made.rows,
    issues,
    tracked: [],
    write: (edits) => {
      const checked = checkedEdits(made.texts, edits, heldBy(decoded));
      const splices = checked.edits.flatMap(({ slot, paragraph, text }) => {
        const cell = made.cells.get(slot)?.[paragraph];
        return cell ? cellSplices(cell.edited(text, prefixFor(table, text)), table.style) : [];
      });
      return { bytes: written(bytes, decoded, splices), losses: checked.losses };
    },
  };
}

function prefixFor({ style }: CsvTable, text: string): string {
  return style.isSafe && safeCell(text) !== text ? "'" : "";
}

function written(
  bytes: Uint8Array,
  decoded: DecodedText,
  splices: Parameters<typeof splicedBytes>[1],
): Uint8Array {
  return splices.length === 0 ? bytes : splicedBytes(decoded, splices);
}

/** The first rows of a table, and the choice of its columns or the likeliest one. @throws UnreadableDocumentError */
export function describeCsv(
  bytes: Uint8Array,
  { encoding, columns }: ReadingOptions,
  most: number,
): DescribedRows {
  const table = readTable(decodeText(bytes, { format: "csv", encoding }).text);
  const choice = columns ?? guessColumns(sampleOf(table), null);
  return { rows: table.rows.slice(0, most).map(shownRow), sheets: null, choice };
}

// Rows beyond tell little more about what a column holds.
const SAMPLED_ROWS = 200;

function sampleOf({ rows }: CsvTable): SampleRow[] {
  return rows.slice(0, SAMPLED_ROWS).map(shownRow);
}

function shownRow(row: CsvTable["rows"][number]): Map<number, string> {
  return new Map(Array.from(row.columns(), (at) => [at, row.cell(at)?.shown() ?? ""]));
}

function noColumn(): UnreadableDocumentError {
  return new UnreadableDocumentError({
    format: "csv",
    reason: "no-text-column",
    line: 1,
    column: 1,
  });
}
