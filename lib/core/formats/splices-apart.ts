import { codeCharacter } from "#lib/core/text/codes.ts";
import type { Span } from "#lib/core/text/tokens.ts";
import { type Piece, type Splice, splicesFor } from "./pieces.ts";

/**
 * The splices that turn a paragraph into `text` where markup stands between its pieces, which is to stay, and where pieces need not be in the
 * order of the source. `finish` makes the source of what is typed, codes as their characters, at a place. As `splicesFor` otherwise.
 */
export function splicesApart(
  pieces: readonly Piece[],
  text: string,
  finish: (typed: string, at: Span) => string,
): Splice[] {
  const joined = joinedPieces(pieces);
  const writer = { write: (typed: string) => typed, code: codeCharacter };
  let index = 0;
  return splicesFor(joined, text, writer, 0).flatMap(({ start, end, text: typed }) => {
    while ((joined[index]?.source.end ?? Number.POSITIVE_INFINITY) < start) index += 1;
    const places = placesOf(joined, pieces, { start, end }, index);
    return places.map((at, part) => ({
      ...at,
      text: part === 0 && typed !== "" ? finish(typed, at) : "",
    }));
  });
}

/** The pieces as if they stood side by side. */
function joinedPieces(pieces: readonly Piece[]): Piece[] {
  let at = 0;
  return pieces.map((piece) => {
    const start = at;
    at += piece.source.end - piece.source.start;
    return { ...piece, source: { start, end: at } };
  });
}

function placesOf(
  joined: readonly Piece[],
  pieces: readonly Piece[],
  { start, end }: Span,
  from: number,
): Span[] {
  const places: Span[] = [];
  for (let at = from; at < joined.length; at += 1) {
    const [virtual, real] = [joined[at]?.source, pieces[at]?.source];
    if (!virtual || !real || virtual.start > end || (virtual.start === end && places.length > 0))
      break;
    const shift = real.start - virtual.start;
    const part = {
      start: Math.max(start, virtual.start) + shift,
      end: Math.min(end, virtual.end) + shift,
    };
    // What is only typed goes behind the piece it follows.
    if (start === end) return [part];
    if (part.end > part.start) places.push(part);
  }
  return places;
}
