import type { Piece } from "#lib/core/diff/pieces.ts";
import type { SpaceSign } from "#lib/core/diff/white-space-signs.ts";
import type { Span } from "#lib/core/text/tokens.ts";

/** Tells whether two neighbouring pieces are the two sides of a change within one word. */
export function isTogether(was: Piece, is: Piece): boolean {
  const isPair = was.kind === "deleted" && is.kind === "inserted";
  return isPair && was.isInside === true && is.isInside === true;
}

/** A stretch of a changed text: plain or really different, or a character to be drawn by a sign. */
export interface SignedRun extends Span {
  readonly isMarked: boolean;
  readonly sign?: SpaceSign;
}

/**
 * Cuts `[start, end)` of a text where marks and signs begin and end. Marks and signs are in order; one walk over all of them.
 */
export function signedRuns(
  { start, end }: Span,
  marks: readonly Span[],
  signs: readonly SpaceSign[],
): SignedRun[] {
  const cuts = [...marks, ...signs].flatMap((span) => [span.start, span.end]);
  const inside = cuts.filter((cut) => cut > start && cut < end);
  const edges = [...new Set([start, ...inside, end])].sort((a, b) => a - b);
  const markAt = walker(marks);
  const signAt = walker(signs);
  return edges.slice(0, -1).map((from, at) => {
    const run = { start: from, end: edges[at + 1] ?? end };
    return { ...run, isMarked: markAt(from) !== undefined, sign: signAt(from) };
  });
}

/** Returns the span around each offset, for offsets that are asked for in order. */
function walker<One extends Span>(spans: readonly One[]): (offset: number) => One | undefined {
  let next = 0;
  return (offset) => {
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= offset) next++;
    const found = spans[next];
    return found && found.start <= offset ? found : undefined;
  };
}
