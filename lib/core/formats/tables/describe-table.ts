import { describeCsv } from "../csv/csv-format.ts";
import type { ReadingOptions } from "../opened-file.ts";
import { describeXlsx } from "../xlsx/xlsx-format.ts";

/** What somebody who assigns languages to columns is shown of a table. */
export interface TableDescription {
  /** What the first row calls the columns, by their place; empty where it says nothing. */
  readonly columns: readonly string[];
  /** The first rows, that with the names included, their cells cut. */
  readonly sample: readonly (readonly string[])[];
  /** Names of the sheets of a workbook; none for other tables. */
  readonly sheets: readonly string[];
}

// Enough to see what a column is; tables with more columns than that are no texts.
const SHOWN_ROWS = 8;
const SHOWN_COLUMNS = 100;
const SHOWN_CHARACTERS = 200;

/** Describes a table of separated values or the chosen sheet of a workbook. @throws UnreadableDocumentError as opening it does */
export function describeTable(bytes: Uint8Array, reading: ReadingOptions): TableDescription {
  const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const { rows, sheets } = isWorkbook
    ? describeXlsx(bytes, reading, SHOWN_ROWS)
    : { rows: describeCsv(bytes, reading, SHOWN_ROWS), sheets: [] };
  const last = Math.max(-1, ...rows.flatMap((row) => [...row.keys()]));
  const columns = Array.from({ length: Math.min(SHOWN_COLUMNS, last + 1) }, (_, at) => at);
  const sample = rows.map((row) =>
    columns.map((column) => (row.get(column) ?? "").slice(0, SHOWN_CHARACTERS)),
  );
  return { columns: sample[0] ?? [], sample, sheets };
}
