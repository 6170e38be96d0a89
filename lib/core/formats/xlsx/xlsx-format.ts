import { checkedEdits } from "../checked-edits.ts";
import type {
  ColumnChoice,
  Format,
  OpenedFile,
  ReadingIssue,
  ReadingOptions,
} from "../opened-file.ts";
import { openPackage } from "../package/open-package.ts";
import { guessColumns, type SampleRow } from "../tables/guess-columns.ts";
import { type DescribedRows, hasColumns, tableTexts } from "../tables/table-texts.ts";
import { UnreadableDocumentError } from "../unreadable.ts";
import { illegalCharacters } from "../xml/characters.ts";
import type { SheetCell } from "./read-sheet.ts";
import { paragraphOf, readSheet, type SheetTable, shownIn } from "./read-table.ts";
import { readSharedStrings, type SharedStrings } from "./shared-strings.ts";
import { FORMAT, partText, readWorkbook, type Sheet } from "./workbook.ts";
import { type OpenedWorkbook, writeWorkbook } from "./write-workbook.ts";

/**
 * Workbooks (ECMA-376): one sheet, one text a column that holds prose, one row of the sheet a row. Numbers, dates and formulas are
 * no texts and never edited; all other sheets and parts stay as they are.
 */
export const xlsxFormat: Format = {
  name: FORMAT,
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  endings: ["xlsx", "xlsm"],
  fits: ([first, second]) => first === 0x50 && second === 0x4b,
  open: openXlsx,
};

// More tell nothing new about a file.
const MOST_ISSUES = 1000;

function openXlsx(bytes: Uint8Array, options: ReadingOptions): OpenedFile {
  const { columns, ...opened } = chooseSheet(bytes, options.columns);
  const { table, strings } = opened;
  if (!hasColumns(table.rows, columns)) throw noColumn();
  const made = tableTexts<SheetCell>(table.rows, columns, {
    shown: (cell) => shownIn(table, strings, cell).text,
    paragraph: (cell, id) => paragraphOf(table, strings, cell, id),
  });
  return {
    format: FORMAT,
    reading: { columns },
    texts: made.texts,
    rows: made.rows,
    issues: [...formulasIn(table, columns), ...made.issues, ...sheetsLeftOut(opened)],
    tracked: [],
    write: (edits) => {
      const checked = checkedEdits(
        made.texts,
        edits,
        (character) => illegalCharacters(character).length === 0,
      );
      const cellEdits = checked.edits.flatMap(({ slot, paragraph, text }) => {
        const cell = made.cells.get(slot)?.[paragraph];
        return cell ? [{ cell, text }] : [];
      });
      return { bytes: writeWorkbook(opened, cellEdits), losses: checked.losses };
    },
  };
}

/**
 * The first rows of the chosen sheet, or of the first that has any, with the choice of its columns or the likeliest one, and the names of all
 * sheets. @throws UnreadableDocumentError
 */
export function describeXlsx(
  bytes: Uint8Array,
  { columns }: ReadingOptions,
  most: number,
): DescribedRows {
  const file = openPackage(bytes, FORMAT);
  const workbook = readWorkbook(file);
  const strings = readSharedStrings(file, workbook.strings);
  const sheets = workbook.sheets.map(({ name }) => name);
  const named = workbook.sheets.filter(({ name }) => name === columns?.sheet);
  for (const { name, part } of named.length > 0 ? named : workbook.sheets) {
    const table = readSheet(partText(file, part), part);
    if (table.rows.length === 0) continue;
    const rows = table.rows.slice(0, most).map((row) => {
      const shown = (at: number) => shownIn(table, strings, row.cell(at)).text;
      return new Map(Array.from(row.columns(), (at): [number, string] => [at, shown(at)]));
    });
    const isChosen = columns !== undefined && columns.texts.length > 0;
    const choice = isChosen ? columns : guessColumns(sheetSample(table, strings), name);
    return { rows, sheets, choice };
  }
  return { rows: [], sheets, choice: columns ?? guessColumns([], null) };
}

/** The sheet that was chosen, or the first with a text, and its columns; where a sheet was chosen without any, those it is likeliest to have. */
function chooseSheet(bytes: Uint8Array, chosen: ColumnChoice | undefined) {
  const file = openPackage(bytes, FORMAT);
  const workbook = readWorkbook(file);
  const strings = readSharedStrings(file, workbook.strings);
  const open = ({ part }: Sheet) => ({
    file,
    workbook,
    strings,
    table: readSheet(partText(file, part), part),
  });
  const named = workbook.sheets.find(({ name }) => name === chosen?.sheet);
  if (chosen && named) {
    const opened = open(named);
    const isGuessed = chosen.texts.length === 0;
    const guess = isGuessed ? guessColumns(sheetSample(opened.table, strings), named.name) : chosen;
    return { ...opened, columns: guess };
  }
  for (const sheet of workbook.sheets) {
    const opened = open(sheet);
    const guess = guessColumns(sheetSample(opened.table, strings), sheet.name);
    if (guess.texts.length > 0)
      return { ...opened, columns: chosen ? { ...chosen, sheet: sheet.name } : guess };
  }
  throw noColumn();
}

function noColumn(): UnreadableDocumentError {
  const place = { line: 1, column: 1 };
  return new UnreadableDocumentError({ format: FORMAT, reason: "no-text-column", ...place });
}

// Rows beyond tell little more about what a column holds.
const SAMPLED_ROWS = 200;

/** The first rows of a sheet, to guess by. */
function sheetSample(table: SheetTable, strings: SharedStrings, most = SAMPLED_ROWS): SampleRow[] {
  return table.rows.slice(0, most).map((row) => {
    const cells = Array.from(row.columns(), (column): [number, string | null] => {
      const cell = row.cell(column);
      const shown = cell && cell.kind !== "formula" ? shownIn(table, strings, cell) : null;
      return [column, shown?.isText ? shown.text : null];
    });
    return new Map(cells);
  });
}

function formulasIn({ cells, part }: SheetTable, { texts }: ColumnChoice): ReadingIssue[] {
  const columns = new Set(texts.map(({ column }) => column));
  return cells
    .filter(({ kind, column }) => kind === "formula" && columns.has(column))
    .slice(0, MOST_ISSUES)
    .map(({ row, column, name }) => ({
      code: "formula-left-alone",
      part,
      line: row,
      column: column + 1,
      subject: name,
    }));
}

const HAS_STRINGS = /\st\s*=\s*["'](?:s|inlineStr)["']/;

function sheetsLeftOut({ file, workbook, table }: OpenedWorkbook): ReadingIssue[] {
  return workbook.sheets
    .filter(({ part }) => part !== table.part && HAS_STRINGS.test(partText(file, part)))
    .map(({ name, part }) => ({
      code: "sheet-left-out",
      part,
      line: 1,
      column: 1,
      subject: name.slice(0, 200),
    }));
}
