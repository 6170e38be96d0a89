import type { Span } from "#lib/core/text/tokens.ts";
import { UnreadableDocumentError } from "../unreadable.ts";

/** A cell between two separators. */
export interface CsvCell extends Span {
  /** Where the quotes it begins with are closed, before the closing one; null where it does not begin with any. */
  readonly insideEnd: number | null;
  /** `all`: quotes stand around the whole cell; `some`: around its beginning; `open`: they are never closed. */
  readonly quotes: "all" | "some" | "open" | "none";
}

/** A line of the table, which may be several of the file. */
export interface CsvRow {
  readonly cells: readonly CsvCell[];
  /** What stands behind it: `\n`, `\r\n`, `\r`, or nothing at the end of the file. */
  readonly lineEnd: string;
}

// A novel has some ten thousand paragraphs; rows, cells and their positions take some hundred bytes each.
const MOST_CELLS = 1_000_000;

const QUOTE = '"';

/**
 * Reads cells with their places from `start` on (RFC 4180). What the standard leaves open is read as spreadsheets do: a quote inside of an unquoted cell is
 * a character, what follows the closing quote belongs to the cell, and a quote that is never closed goes to the end. Lines without any character are
 * no rows. Linear.
 * @throws UnreadableDocumentError `too-large` for more than a million cells
 */
export function* readCells(source: string, separator: string, start = 0): Generator<CsvRow> {
  const special = new RegExp(`[${separator === "|" ? "\\|" : separator}\r\n]`, "g");
  let cells: CsvCell[] = [];
  let at = start;
  let count = 0;
  while (at < source.length || cells.length > 0) {
    const cell = cellAt(source, at, special);
    count += 1;
    if (count > MOST_CELLS) throw tooMany();
    at = cell.end;
    const isLast = source[at] !== separator;
    const isBlankLine = isLast && cells.length === 0 && cell.end === cell.start;
    cells.push(cell);
    if (!isLast) {
      at += 1;
      continue;
    }
    const lineEnd = source.startsWith("\r\n", at) ? "\r\n" : (source[at] ?? "");
    at += lineEnd.length;
    if (!isBlankLine) yield { cells, lineEnd };
    cells = [];
  }
}

function cellAt(source: string, start: number, special: RegExp): CsvCell {
  const insideEnd = source[start] === QUOTE ? closingQuote(source, start) : null;
  const isOpen = insideEnd === source.length;
  special.lastIndex = insideEnd === null ? start : Math.min(source.length, insideEnd + 1);
  const behind = special.lastIndex;
  const end = special.exec(source)?.index ?? source.length;
  if (insideEnd === null) return { start, end, insideEnd, quotes: "none" };
  return { start, end, insideEnd, quotes: isOpen ? "open" : end === behind ? "all" : "some" };
}

/** Where the quote that closes a cell stands; the end of the source where none does. */
function closingQuote(source: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const quote = source.indexOf(QUOTE, at);
    if (quote === -1) return source.length;
    if (source[quote + 1] !== QUOTE) return quote;
    at = quote + 2;
  }
}

function tooMany(): UnreadableDocumentError {
  const detail = `more than ${MOST_CELLS} cells`;
  return new UnreadableDocumentError({
    format: "csv",
    reason: "too-large",
    line: 1,
    column: 1,
    detail,
  });
}
