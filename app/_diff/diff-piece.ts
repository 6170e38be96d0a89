interface Span {
  readonly start: number;
  readonly end: number;
}

/** A character that prints nothing, and what is drawn for it. */
export interface DiffSign extends Span {
  readonly sign: string;
  readonly name:
    | "space"
    | "noBreakSpace"
    | "narrowNoBreakSpace"
    | "tab"
    | "lineEnd"
    | "otherSpace"
    | "invisible";
}

/** A stretch of a diff: what stayed, what went, what came, what stands elsewhere now. */
export interface DiffPiece {
  readonly kind: "same" | "deleted" | "inserted" | "moved-away" | "moved-here";
  readonly text: string;
  /** What really differs within words that are shown whole; a span is empty where only the other side has something. */
  readonly marks?: readonly Span[];
  /** On both sides of a change that is shown within one word. */
  readonly isInside?: true;
  readonly signs?: readonly DiffSign[];
  /** Which move it is an end of, counted from 0. */
  readonly move?: number;
}

/** Tells whether two neighbouring pieces are the two sides of a change within one word. */
export function isTogether(was: DiffPiece, is: DiffPiece): boolean {
  const isPair = was.kind === "deleted" && is.kind === "inserted";
  return isPair && was.isInside === true && is.isInside === true;
}

/** A stretch of a changed text: plain or really different, or a character to be drawn by a sign. */
export interface SignedRun extends Span {
  readonly isMarked: boolean;
  readonly sign?: DiffSign;
}

/**
 * Cuts `[start, end)` of a text where marks and signs begin and end. Marks and signs are in order; one walk over all of them.
 */
export function signedRuns(
  { start, end }: Span,
  marks: readonly Span[],
  signs: readonly DiffSign[],
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
