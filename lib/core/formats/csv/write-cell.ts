import { codeIndex } from "#lib/core/text/codes.ts";
import { type Piece, type Splice, splicesFor } from "../pieces.ts";
import type { CsvCell } from "./read-cells.ts";

/** How cells of a file are written. */
export interface CellStyle {
  readonly separator: string;
  /** What ends its lines. */
  readonly lineEnd: string;
  /** Whether a cell that a spreadsheet would take for a formula has a `'` in front. */
  readonly isSafe: boolean;
}

/** An edited cell: its pieces and the sources of its codes, and its new text. */
export interface EditedCell {
  readonly cell: CsvCell;
  readonly pieces: readonly Piece[];
  readonly sources: readonly string[];
  readonly text: string;
  /** What stands in front of the text in the safe mode, if anything. */
  readonly prefix: string;
}

/** What turns a cell into its new text. One in quotes keeps all that did not change; any other is written anew, with quotes if it needs them. */
export function cellSplices(edited: EditedCell, style: CellStyle): Splice[] {
  const { cell, pieces, sources, text, prefix } = edited;
  const code = (index: number) => sources[index] ?? null;
  const first = pieces[0]?.source.start ?? cell.start + 1;
  const keepsPrefix = prefix === "" || first > cell.start + 1;
  if (cell.quotes === "all" && keepsPrefix) {
    const write = (typed: string) => quoted(typed, style.lineEnd);
    return splicesFor(pieces, text, { write, code }, first);
  }
  const plain = prefix + text;
  const isQuoted = cell.quotes !== "none" || needsQuotes(plain, style.separator);
  const content = isQuoted ? `"${quoted(plain, style.lineEnd)}"` : plain;
  return [{ start: cell.start, end: cell.end, text: withSources(content, sources) }];
}

function withSources(text: string, sources: readonly string[]): string {
  return text.replace(
    /[\u{100000}-\u{10fffd}]/gu,
    (character) => sources[codeIndex(character) ?? 0] ?? "",
  );
}

function quoted(text: string, lineEnd: string): string {
  return text.replaceAll('"', '""').replaceAll("\n", lineEnd);
}

function needsQuotes(text: string, separator: string): boolean {
  return text.includes(separator) || /["\r\n]/.test(text);
}
