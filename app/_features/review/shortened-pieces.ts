import type { Piece } from "#lib/core/diff/pieces.ts";

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
  return space === -1 || space > 2 * length ? text.slice(0, length) : text.slice(0, space + 1);
}

function tailOf(text: string, length: number): string {
  if (text.length <= length) return text;
  const space = text.lastIndexOf(" ", text.length - length);
  return space < text.length - 2 * length ? text.slice(-length) : text.slice(space);
}
