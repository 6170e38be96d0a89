import { describeCsv } from "../csv/csv-format.ts";
import type { ColumnChoice, ReadingOptions } from "../opened-file.ts";
import { describeXlsx } from "../xlsx/xlsx-format.ts";

/** A format that holds tables. */
export type TableFormat = "csv" | "xlsx";

/** What somebody who assigns languages to columns is shown of a table. */
export interface TableDescription {
  /** What the first row calls the columns, by their place; empty where it says nothing. */
  readonly columns: readonly string[];
  /** The first rows, that with the names included, their cells cut. */
  readonly sample: readonly (readonly string[])[];
  /** Names of the sheets of a workbook; null for other tables. */
  readonly sheets: readonly string[] | null;
  /** The columns as they were chosen or guessed; without texts where none has a letter. */
  readonly choice: ColumnChoice;
}

// Enough to see what a column is; tables with more columns than that are no texts.
const SHOWN_ROWS = 8;
const SHOWN_COLUMNS = 100;
const SHOWN_CHARACTERS = 200;

/** Describes a table of separated values or the chosen sheet of a workbook. @throws UnreadableDocumentError as opening it does */
export function describeTable(
  format: TableFormat,
  bytes: Uint8Array,
  reading: ReadingOptions,
): TableDescription {
  const read = format === "xlsx" ? describeXlsx : describeCsv;
  const { rows, sheets, choice } = read(bytes, reading, SHOWN_ROWS);
  const last = Math.max(-1, ...rows.flatMap((row) => [...row.keys()]));
  const chosen = Math.max(-1, ...choice.texts.map(({ column }) => column));
  const width = Math.max(Math.min(SHOWN_COLUMNS, last + 1), Math.min(last, chosen) + 1);
  const columns = Array.from({ length: width }, (_, at) => at);
  const sample = rows.map((row) => columns.map((column) => shownCell(row.get(column) ?? "")));
  return { columns: sample[0] ?? [], sample, sheets, choice };
}

/** Cut between characters. */
function shownCell(text: string): string {
  return text.slice(0, SHOWN_CHARACTERS).replace(/[\u{D800}-\u{DBFF}]$/u, "");
}
