import type { PastAnswer, PastFacts, PastPart, PastSegment } from "#app/_workers/past-state.ts";
import type { PlacedRow } from "#lib/core/document/grid.ts";
import type { StateComparison } from "#lib/core/history/compare-states.ts";
import { patchRows } from "#lib/core/history/state-difference.ts";
import type { Flag } from "#lib/core/quality/flags.ts";

/** A state of a document, where its parts stand, and how it differs from what it is compared with. */
export interface Shown {
  readonly facts: PastFacts;
  readonly rows: readonly PlacedRow[];
  readonly outline: Outline;
  readonly comparison: StateComparison;
  /** Whether it was compared with a later state. */
  readonly isOtherLater: boolean;
}

/**
 * Where the segments of a state stand. They keep their ids and editions through the whole history; their rows may change. Lists by id: those
 * of a book are copied at each step, which takes a map fifty times as long.
 */
export interface Outline {
  readonly editions: PastFacts["editions"];
  /** Segment id → the segment. */
  readonly segments: readonly (PastSegment | undefined)[];
  /** Segment id → index of its row. */
  readonly rowOf: readonly (number | undefined)[];
  /** Segment id → the flags on it. */
  readonly flags: ReadonlyMap<number, readonly Flag[]>;
}

/** What is known of a document before a state of it is there. */
export const NO_OUTLINE: Outline = { editions: [], segments: [], rowOf: [], flags: new Map() };

/** What has come of a state so far, and of the state it is made from what stays. */
export interface Gathered {
  readonly known: Pick<Shown, "rows" | "outline">;
  readonly gone: number[];
  readonly placed: PlacedRow[];
  readonly segments: (PastSegment | undefined)[];
  readonly flags: Map<number, readonly Flag[]>;
  readonly texts: Map<number, string>;
}

/** The beginning of a state of which nothing has come yet: it is made from `shown`, or from nothing. */
export function nothingYet(shown: Shown | null): Gathered {
  const known = shown ?? { rows: [], outline: NO_OUTLINE };
  return {
    known,
    gone: [],
    placed: [],
    segments: known.outline.segments.slice(),
    flags: new Map(known.outline.flags),
    texts: new Map(shown?.comparison.texts),
  };
}

/** Adds a part to what has come. Linear in the part. */
export function gather(gathered: Gathered, { rows, segments, flags, texts }: PastPart): void {
  gathered.gone.push(...rows.gone);
  gathered.placed.push(...rows.placed);
  for (const segment of segments) gathered.segments[segment.id] = segment;
  for (const [segment, standing] of flags) {
    if (standing.length > 0) gathered.flags.set(segment, standing);
    else gathered.flags.delete(segment);
  }
  for (const [segment, text] of texts) {
    if (text === null) gathered.texts.delete(segment);
    else gathered.texts.set(segment, text);
  }
}

type End = Extract<PastAnswer, { readonly kind: "end" }>;

/** The state, once all parts of it have come. */
export function shownOf(
  { known, gone, placed, segments, flags, texts }: Gathered,
  { facts, differences }: Pick<End, "facts" | "differences">,
): Shown {
  const rows = patchRows(known.rows, { gone, placed });
  const rowOf = rows === known.rows ? known.outline.rowOf : rowsBySegment(rows, segments.length);
  return {
    facts,
    rows,
    outline: { editions: facts.editions, segments, rowOf, flags },
    comparison: {
      texts,
      rearranged: new Set(differences.rearranged),
      reflagged: new Set(differences.reflagged),
      differing: differences.differing,
    },
    isOtherLater: differences.isOtherLater,
  };
}

function rowsBySegment(rows: readonly PlacedRow[], length: number): Outline["rowOf"] {
  const rowOf = new Array<number | undefined>(length);
  for (const [index, { cells }] of rows.entries()) {
    for (const cell of Object.values(cells)) {
      for (const segment of cell) rowOf[segment] = index;
    }
  }
  return rowOf;
}

/** The language a segment is written in; `und` where it is not known. */
export function languageOf({ editions, segments }: Outline, segment: number): string {
  const edition = segments[segment]?.edition;
  return editions.find(({ id }) => id === edition)?.language ?? "und";
}
