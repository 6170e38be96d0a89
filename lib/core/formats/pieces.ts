import { leastChanges } from "#lib/core/diff/texts.ts";
import { codeIndex, hasCodes } from "#lib/core/text/codes.ts";
import type { Span } from "#lib/core/text/tokens.ts";
import { wholeChanges } from "./whole-changes.ts";

/**
 * A stretch of a paragraph's text and the stretch of the source that it was read from. `exact`: both are the same characters, so that it
 * may be cut anywhere; else (an entity, a code, white space that was folded) it is kept or replaced as a whole.
 */
export interface Piece {
  readonly text: string;
  readonly source: Span;
  readonly exact: boolean;
}

/** A stretch of a source to be replaced. */
export interface Splice extends Span {
  readonly text: string;
}

/** The text that pieces make. */
export function textOfPieces(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join("");
}

/** How what is typed is written in the source. */
export interface Writer {
  /** Typed characters, without codes, at a place of the source. */
  write(text: string, at: number): string;
  /** The source of a code that stands elsewhere than it did, or once more; null where it is unknown. */
  code(index: number): string | null;
}

/**
 * The splices that turn a paragraph of a source into `text`: only what differs is replaced, so that entities, folded white space and
 * codes that stay keep their source. `empty` is where text goes if there are no pieces. In order, never overlapping. Cost of
 * `leastChanges`.
 */
export function splicesFor(
  pieces: readonly Piece[],
  text: string,
  writer: Writer,
  empty: number,
): Splice[] {
  const before = textOfPieces(pieces);
  const place = placesIn(pieces, empty);
  return wholeChanges(uncutIn(pieces), leastChanges(before, text)).map(
    ({ fromA, toA, fromB, toB }) => {
      const span = place(fromA, toA);
      return { ...span, text: written(text.slice(fromB, toB), writer, span.start) };
    },
  );
}

function written(text: string, writer: Writer, at: number): string {
  if (!hasCodes(text)) return text === "" ? "" : writer.write(text, at);
  return text
    .split(/([\u{100000}-\u{10fffd}])/u)
    .map((part) => {
      const index = part === "" ? null : codeIndex(part);
      if (index !== null) return writer.code(index) ?? "";
      return part === "" ? "" : writer.write(part, at);
    })
    .join("");
}

function uncutIn(pieces: readonly Piece[]): Span[] {
  let at = 0;
  const spans: Span[] = [];
  for (const { text, exact } of pieces) {
    if (!exact && text.length > 0) spans.push({ start: at, end: at + text.length });
    at += text.length;
  }
  return spans;
}

/** Tells where a stretch of the text stands in the source; asked in order. */
function placesIn(pieces: readonly Piece[], empty: number) {
  let index = 0;
  let start = 0;
  const at = (offset: number, isEnd: boolean): number => {
    for (let piece = pieces[index]; piece; piece = pieces[index]) {
      const end = start + piece.text.length;
      // An insertion between two pieces goes behind the first: it belongs to what stands before it.
      if (offset < end || (offset === end && (isEnd || index === pieces.length - 1))) {
        if (piece.exact) return piece.source.start + (offset - start);
        return offset === start ? piece.source.start : piece.source.end;
      }
      start = end;
      index += 1;
    }
    return empty;
  };
  return (from: number, to: number): Span => {
    if (from === to) {
      const place = at(from, true);
      return { start: place, end: place };
    }
    const first = at(from, false);
    return { start: first, end: at(to, true) };
  };
}

/** Puts splices into a source; they are in order and do not overlap. @throws Error where they do not. */
export function splice(source: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let read = 0;
  for (const { start, end, text } of splices) {
    if (start < read || end < start)
      throw new Error(`Expected a splice after ${read}: got ${start}–${end}`);
    parts.push(source.slice(read, start), text);
    read = end;
  }
  parts.push(source.slice(read));
  return parts.join("");
}
