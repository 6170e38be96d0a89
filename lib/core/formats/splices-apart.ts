import { codeCharacter } from "#lib/core/text/codes.ts";
import type { Span } from "#lib/core/text/tokens.ts";
import { type Piece, type Splice, splicesFor } from "./pieces.ts";

/**
 * The splices that turn a paragraph into `text` where markup stands between its pieces, which is to stay, and where pieces need not be in the
 * order of the source. `finish` makes the source of what is typed, codes as their characters, at a place. None
 * where there are no pieces: the caller knows where a first one goes. As `splicesFor` otherwise.
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
    const parts = shared(places, typed);
    return places.map(({ at }, part) => {
      const share = parts[part] ?? "";
      return { ...at, text: share === "" ? "" : finish(share, at) };
    });
  });
}

/** A stretch of the source that a splice covers, and the text it was read as. */
interface Covered {
  readonly at: Span;
  readonly text: string;
}

const WORDS = /\s+|\S+/g;

/** What of a typed text goes where: word by word where there are as many as before, so that each keeps its format; else all to the first. */
function shared(places: readonly Covered[], typed: string): string[] {
  const words = typed.match(WORDS) ?? [];
  const before = [
    ...places
      .map(({ text }) => text)
      .join("")
      .matchAll(WORDS),
  ];
  if (places.length < 2 || before.length !== words.length) return [typed];
  const shares: string[] = [];
  let [part, end] = [0, places[0]?.text.length ?? 0];
  for (const [at, word] of words.entries()) {
    while ((before[at]?.index ?? 0) >= end && part < places.length - 1) {
      part += 1;
      end += places[part]?.text.length ?? 0;
    }
    shares[part] = (shares[part] ?? "") + word;
  }
  return shares;
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
): Covered[] {
  const places: Covered[] = [];
  for (let at = from; at < joined.length; at += 1) {
    const [piece, real] = [joined[at], pieces[at]?.source];
    if (!piece || !real) break;
    const { source } = piece;
    if (source.start > end || (source.start === end && places.length > 0)) break;
    const cut = { start: Math.max(start, source.start), end: Math.min(end, source.end) };
    const shift = real.start - source.start;
    const span = { start: cut.start + shift, end: cut.end + shift };
    // What is only typed goes behind the piece it follows.
    if (start === end) return [{ at: span, text: "" }];
    if (cut.end === cut.start) continue;
    const text = piece.exact
      ? piece.text.slice(cut.start - source.start, cut.end - source.start)
      : piece.text;
    places.push({ at: span, text });
  }
  return places;
}
