import { SAFE_MARK } from "../exports/delimited.ts";
import type { FileParagraph, ReadingIssue } from "../opened-file.ts";
import type { Piece } from "../pieces.ts";
import { type Place, placesIn } from "../places.ts";
import { protectCodes } from "../protect-codes.ts";
import type { TableRow } from "../tables/table-texts.ts";
import { cellPieces, cellText } from "./cell-pieces.ts";
import { type CsvCell, type CsvRow, readCells } from "./read-cells.ts";
import { sniffDialect } from "./sniff.ts";
import type { CellStyle, EditedCell } from "./write-cell.ts";

/** A cell that is read when it is asked for: most cells of a large table are never shown at once. */
export interface PlacedCell {
  shown(): string;
  /** Null for the cell that bears the mark of the safe mode. */
  paragraph(id: string | null): FileParagraph | null;
  edited(text: string, prefix: string): EditedCell;
}

/** A table of separated values with its places in the text. */
export interface CsvTable {
  readonly rows: readonly TableRow<PlacedCell>[];
  readonly style: CellStyle;
  /** Rows of another width than the header, or than most; quotes that are never closed. */
  issues(hasHeader: boolean): ReadingIssue[];
}

interface Reading {
  readonly source: string;
  readonly placeOf: (offset: number) => Place;
  readonly isSafe: boolean;
}

// More tell nothing new about a file.
const MOST_ISSUES = 1000;

/** Reads a table; see `readCells`. @throws UnreadableDocumentError `too-large` */
export function readTable(source: string): CsvTable {
  const { separator, start } = sniffDialect(source);
  const read = [...readCells(source, separator, start)];
  const first = read[0]?.cells[0];
  const isSafe = first !== undefined && cellText(source, first).endsWith(SAFE_MARK);
  const reading = { source, placeOf: placesIn(source), isSafe };
  return {
    rows: read.map((row, at) => placedRow(reading, row, at === 0)),
    style: { separator, lineEnd: read[0]?.lineEnd || "\n", isSafe },
    issues: (hasHeader) => issuesIn(reading, read, hasHeader),
  };
}

function placedRow(reading: Reading, { cells }: CsvRow, isFirst: boolean): TableRow<PlacedCell> {
  return {
    columns: () => cells.keys(),
    cell(column) {
      const cell = cells[column];
      return cell && placedCell(reading, cell, isFirst && column === 0);
    },
  };
}

function placedCell(reading: Reading, cell: CsvCell, isMarked: boolean): PlacedCell {
  const { source, placeOf } = reading;
  const guarded = () => {
    const at = placeOf(cell.start);
    return protectCodes(textPieces(reading, cell), source, { format: "csv", at });
  };
  return {
    shown: () => shownIn(reading, cell, isMarked),
    paragraph(id) {
      if (isMarked && reading.isSafe) return null;
      const { text, codes } = guarded();
      const at = placeOf(cell.start);
      return { text, codes, isOneLine: false, isLocked: false, id, state: null, notes: [], at };
    },
    edited(text, prefix) {
      const { pieces, sources } = guarded();
      return { cell, pieces, sources, text, prefix };
    },
  };
}

function shownIn({ source, isSafe }: Reading, cell: CsvCell, isMarked: boolean): string {
  const text = cellText(source, cell);
  if (!isSafe) return text;
  return isMarked ? text.slice(0, -SAFE_MARK.length) : text.replace(/^'/, "");
}

/** The pieces of what a cell says: without the prefix of the safe mode. */
function textPieces({ source, isSafe }: Reading, cell: CsvCell): Piece[] {
  const pieces = cellPieces(source, cell);
  const [first, ...others] = pieces;
  if (!isSafe || !first?.text.startsWith("'")) return pieces;
  const start = first.source.start + 1;
  const rest = { text: first.text.slice(1), source: { ...first.source, start }, exact: true };
  return rest.text === "" ? others : [rest, ...others];
}

function issuesIn(
  { placeOf }: Reading,
  rows: readonly CsvRow[],
  hasHeader: boolean,
): ReadingIssue[] {
  const expected = hasHeader ? rows[0]?.cells.length : mostFrequent(rows);
  const issues: ReadingIssue[] = [];
  for (const { cells } of rows) {
    const [first, last] = [cells[0], cells.at(-1)];
    if (!first || !last || issues.length >= MOST_ISSUES) break;
    if (cells.length !== expected) {
      const subject = `${cells.length}`;
      issues.push({ code: "ragged-row", ...placeOf(first.start), subject });
    }
    if (last.quotes === "open") issues.push({ code: "breaks-standard", ...placeOf(last.start) });
  }
  return issues;
}

function mostFrequent(rows: readonly CsvRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
