import type { Piece } from "#lib/core/diff/pieces.ts";

/**
 * What a reader sees of pieces, as text: `one [two/twelve] three`; `⟦k/K⟧yiv` for a change shown within its word; `«…»` around what
 * differs within a longer word; `{1→ …}` and `{→1 …}` for words moved away and here; white space that changed by its signs.
 */
export function seen(pieces: readonly Piece[]): string {
  return pieces.map((piece, at) => seenPiece(piece, pieces[at - 1], pieces[at + 1])).join("");
}

function seenPiece(piece: Piece, before: Piece | undefined, after: Piece | undefined): string {
  const { kind, move = 0 } = piece;
  const isPair = (one?: Piece, other?: Piece) =>
    one?.kind === "deleted" && other?.kind === "inserted";
  if (kind === "same") return piece.text;
  if (kind === "moved-away") return `{${move + 1}→ ${marked(piece)}}`;
  if (kind === "moved-here") return `{→${move + 1} ${marked(piece)}}`;
  if (piece.isInside) return kind === "deleted" ? within(piece, after) : "";
  if (kind === "deleted") return `[${marked(piece)}${isPair(piece, after) ? "" : "/]"}`;
  return `${isPair(before, piece) ? "" : "["}/${marked(piece)}]`;
}

function within(was: Piece, is: Piece | undefined): string {
  const { start = 0, end = 0 } = was.marks?.[0] ?? {};
  const mark = is?.marks?.[0];
  const [gone, come] = [drawn(was, start, end), is && mark ? drawn(is, mark.start, mark.end) : ""];
  return `${was.text.slice(0, start)}⟦${gone}/${come}⟧${was.text.slice(end)}`;
}

function marked(piece: Piece): string {
  let shown = "";
  let read = 0;
  for (const { start, end } of piece.marks ?? []) {
    if (start === end) continue;
    shown += `${drawn(piece, read, start)}«${drawn(piece, start, end)}»`;
    read = end;
  }
  return shown + drawn(piece, read, piece.text.length);
}

function drawn({ text, signs = [] }: Piece, start: number, end: number): string {
  let shown = "";
  let read = start;
  for (const sign of signs.filter((one) => one.start >= start && one.end <= end)) {
    shown += text.slice(read, sign.start) + sign.sign;
    read = sign.end;
  }
  return shown + text.slice(read, end);
}
