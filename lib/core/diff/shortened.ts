import type { Piece } from "./pieces.ts";

const CUT = "…";

/** Keeps of each unchanged stretch only some `context` characters beside the changes, in whole words. */
export function shortened(pieces: readonly Piece[], context: number): readonly Piece[] {
  return pieces.map((piece, index) => {
    if (piece.kind !== "same") return piece;
    const head = index === 0 ? "" : headOf(piece.text, context);
    const tail = index === pieces.length - 1 ? "" : tailOf(piece.text, context);
    const text = head + CUT + tail;
    return text.length < piece.text.length ? { ...piece, text } : piece;
  });
}

/** The first words of `text`; at least `length` characters, so that scripts without spaces are cut too. */
function headOf(text: string, length: number): string {
  const space = text.indexOf(" ", length);
  return space === -1 || space > 2 * length ? whole(text, 0, length) : text.slice(0, space + 1);
}

function tailOf(text: string, length: number): string {
  if (text.length <= length) return text;
  const space = text.lastIndexOf(" ", text.length - length);
  return space < text.length - 2 * length
    ? whole(text, text.length - length, text.length)
    : text.slice(space);
}

const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

// Looking this far for the edge of a user-perceived character finds it in all but made-up texts, and costs nothing.
const LONGEST_CHARACTER = 64;

/** A part of `text`, widened so that no user-perceived character is cut. */
function whole(text: string, start: number, end: number): string {
  return text.slice(edgeBefore(text, start), edgeAfter(text, end));
}

function edgeBefore(text: string, offset: number): number {
  if (offset <= 0) return 0;
  const from = Math.max(0, offset - LONGEST_CHARACTER);
  const found = segmenter.segment(text.slice(from, offset + LONGEST_CHARACTER));
  return from + (found.containing(offset - from)?.index ?? offset - from);
}

function edgeAfter(text: string, offset: number): number {
  const start = edgeBefore(text, offset);
  if (start >= offset) return offset;
  const { value: character } = segmenter.segment(text.slice(start))[Symbol.iterator]().next();
  return start + (character?.segment.length ?? 0);
}
