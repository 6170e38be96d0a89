import type { FileParagraph } from "../opened-file.ts";
import { type Piece, textOfPieces } from "../pieces.ts";
import { type ProtectedText, protectCodes } from "../protect-codes.ts";
import type { TableRow } from "../tables/table-texts.ts";
import { childElement, parseXml, type XmlElement } from "../xml/tree.ts";
import { cellName, eachCell, type SheetCell } from "./read-sheet.ts";
import { type SharedStrings, sharedItem } from "./shared-strings.ts";
import { plainPieces, stringPieces } from "./string-pieces.ts";
import { FORMAT } from "./workbook.ts";

/** What the text of a cell stands in: a source and the element within that holds it (`si`, `is`, `v`). */
export interface CellString {
  readonly source: string;
  readonly element: XmlElement;
}

/** A row of a sheet; cells that are not there are `missing`. */
export interface SheetRow extends TableRow<SheetCell> {
  cell(column: number): SheetCell;
}

/** The rows of a sheet, with the means to read their cells. */
export interface SheetTable {
  readonly part: string;
  readonly source: string;
  readonly rows: readonly SheetRow[];
  readonly cells: readonly SheetCell[];
}

/** Reads the rows of a sheet that have cells, in their order. @throws UnreadableDocumentError as `eachCell` */
export function readSheet(source: string, part: string): SheetTable {
  const rows = new Map<number, SheetCell[]>();
  const cells: SheetCell[] = [];
  eachCell(source, part, (cell) => {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
    cells.push(cell);
  });
  return { part, source, rows: Array.from(rows, ([number, found]) => rowOf(number, found)), cells };
}

function rowOf(number: number, cells: readonly SheetCell[]): SheetRow {
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
  return {
    columns: () => byColumn.keys(),
    cell: (column) => byColumn.get(column) ?? missing(number, column, cells),
  };
}

function missing(row: number, column: number, cells: readonly SheetCell[]): SheetCell {
  const before = cells.findLast((cell) => cell.column < column);
  const place = before ? before.at.end : (cells[0]?.at.start ?? 0);
  const at = { start: place, end: place };
  return { row, column, name: cellName(row, column), kind: "missing", value: "", at };
}

/** Where the text of a cell stands; null for one that holds no text. A shared string is that of all its cells. */
export function stringOf(
  sheet: string,
  strings: SharedStrings,
  cell: SheetCell,
): CellString | null {
  if (cell.kind === "shared") {
    const element = sharedItem(strings, cell.value);
    return element ? { source: strings.source, element } : null;
  }
  if (cell.kind !== "inline" && cell.kind !== "literal") return null;
  const source = sheet.slice(cell.at.start, cell.at.end);
  const parsed = parseXml(source, { format: FORMAT });
  const element = childElement(parsed, cell.kind === "inline" ? "is" : "v");
  return element && { source, element };
}

/** The pieces of a string; of `v`, its characters. */
export function piecesOf({ source, element }: CellString): Piece[] {
  if (element.tag.local !== "v") return stringPieces(source, element);
  return plainPieces(source, element);
}

/** The text of a cell with its codes protected; null for a number, a date, a formula. */
export function readCell(
  { source, part }: SheetTable,
  strings: SharedStrings,
  cell: SheetCell,
): ProtectedText | null {
  const string = stringOf(source, strings, cell);
  if (!string) return isVacant(cell) ? { text: "", pieces: [], codes: [], sources: [] } : null;
  const at = placeOf(part, cell);
  return protectCodes(piecesOf(string), string.source, { format: FORMAT, at });
}

function isVacant({ kind }: SheetCell): boolean {
  return kind === "empty" || kind === "missing" || kind === "inline" || kind === "shared";
}

/** The paragraph of a cell; null as `readCell`. */
export function paragraphOf(
  table: SheetTable,
  strings: SharedStrings,
  cell: SheetCell,
  id: string | null,
): FileParagraph | null {
  const read = readCell(table, strings, cell);
  if (!read) return null;
  const { text, codes } = read;
  const at = placeOf(table.part, cell);
  return { text, codes, isOneLine: false, isLocked: false, id, state: null, notes: [], at };
}

function placeOf(part: string, { row, column }: SheetCell) {
  return { part, line: row, column: column + 1 };
}

/** What a spreadsheet shows of a cell, as near as its value tells; null for no text where `onlyText`. */
export function shownIn(
  { source }: SheetTable,
  strings: SharedStrings,
  cell: SheetCell,
): { readonly text: string; readonly isText: boolean } {
  const string = stringOf(source, strings, cell);
  if (!string) return { text: cell.value, isText: cell.value === "" };
  return { text: textOfPieces(piecesOf(string)), isText: true };
}
