import type { Piece } from "../pieces.ts";
import type { CsvCell } from "./read-cells.ts";

/** The text that a cell shows. Linear. */
export function cellText(source: string, { start, end, insideEnd }: CsvCell): string {
  if (insideEnd === null) return source.slice(start, end);
  const inside = source.slice(start + 1, insideEnd).replace(APART, unquoted);
  return inside + source.slice(insideEnd + 1, end);
}

function unquoted(found: string): string {
  return found === '""' ? '"' : "\n";
}

const APART = /""|\r\n?/g;

/** The pieces of the text that a cell shows: doubled quotes and line ends by themselves, all else as it stands. Linear. */
export function cellPieces(source: string, cell: CsvCell): Piece[] {
  const { start, end, insideEnd } = cell;
  if (insideEnd === null) return exactly(source, start, end);
  return [...inQuotes(source, start + 1, insideEnd), ...exactly(source, insideEnd + 1, end)];
}

function inQuotes(source: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let read = start;
  for (const { index, 0: found } of source.slice(start, end).matchAll(APART)) {
    const at = start + index;
    pieces.push(...exactly(source, read, at));
    read = at + found.length;
    pieces.push({ text: unquoted(found), source: { start: at, end: read }, exact: false });
  }
  return [...pieces, ...exactly(source, read, end)];
}

function exactly(source: string, start: number, end: number): Piece[] {
  return end > start
    ? [{ text: source.slice(start, end), source: { start, end }, exact: true }]
    : [];
}
