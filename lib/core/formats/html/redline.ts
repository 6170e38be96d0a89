import type { Piece } from "#lib/core/diff/pieces.ts";
import type { Span } from "#lib/core/text/tokens.ts";
import { escapeHtml } from "./page.ts";

const TAGS = {
  deleted: "del",
  inserted: "ins",
  "moved-away": "del",
  "moved-here": "ins",
} as const;

/**
 * Writes the pieces of a comparison as HTML. A change within one word stands in its word; what differs within longer ones is
 * a `mark`; white space that changed has its sign; both ends of a move bear its number, for one paragraph counted from 1.
 */
export function redlineOf(pieces: readonly Piece[]): string {
  return pieces.map((piece, at) => writtenPiece(piece, pieces[at - 1], pieces[at + 1])).join("");
}

function writtenPiece(piece: Piece, before: Piece | undefined, after: Piece | undefined): string {
  if (piece.kind === "same") return escapeHtml(piece.text);
  if (piece.isInside && before?.isInside && piece.kind === "inserted") return "";
  if (piece.isInside && after?.isInside) return slip(piece, after);
  const tag = TAGS[piece.kind];
  const move = piece.move === undefined ? "" : ` data-move="${piece.move + 1}"`;
  return `<${tag}${move}>${withMarks(piece)}</${tag}>`;
}

function slip(was: Piece, is: Piece): string {
  const [gone, come] = [was.marks?.[0], is.marks?.[0]];
  if (!gone || !come) return "";
  const head = escapeHtml(was.text.slice(0, gone.start));
  const tail = escapeHtml(was.text.slice(gone.end));
  return `${head}${part("del", was, gone)}${part("ins", is, come)}${tail}`;
}

function part(tag: "del" | "ins", piece: Piece, span: Span): string {
  return span.start < span.end ? `<${tag}>${withSigns(piece, span)}</${tag}>` : "";
}

function withMarks(piece: Piece): string {
  let written = "";
  let read = 0;
  for (const { start, end } of piece.marks?.filter((mark) => mark.start < mark.end) ?? []) {
    written += withSigns(piece, { start: read, end: start });
    written += `<mark>${withSigns(piece, { start, end })}</mark>`;
    read = end;
  }
  return written + withSigns(piece, { start: read, end: piece.text.length });
}

function withSigns({ text, signs = [] }: Piece, { start, end }: Span): string {
  let written = "";
  let read = start;
  for (const sign of signs) {
    if (sign.start < start || sign.end > end) continue;
    written += escapeHtml(text.slice(read, sign.start));
    written += `<span data-sign="${sign.sign}">${escapeHtml(text.slice(sign.start, sign.end))}</span>`;
    read = sign.end;
  }
  return written + escapeHtml(text.slice(read, end));
}
