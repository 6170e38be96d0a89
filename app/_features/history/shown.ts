import type { PastAnswer, PastFacts, PastSegment } from "#app/_workers/past-state.ts";
import type { PlacedRow } from "#lib/core/document/grid.ts";
import type { StateComparison } from "#lib/core/history/compare-states.ts";
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

/** Where the segments of a state stand. They keep their ids and editions through the whole history; their rows may change. */
export interface Outline {
  readonly editions: PastFacts["editions"];
  readonly segments: ReadonlyMap<number, PastSegment>;
  /** Segment id → index of its row. */
  readonly rowOf: ReadonlyMap<number, number>;
  /** Segment id → the flags on it. */
  readonly flags: ReadonlyMap<number, readonly Flag[]>;
}

/** What is known of a document before a state of it is there. */
export const NO_OUTLINE: Outline = {
  editions: [],
  segments: new Map(),
  rowOf: new Map(),
  flags: new Map(),
};

/** What has come of a state so far. */
export interface Gathered {
  readonly rows: PlacedRow[];
  readonly segments: Map<number, PastSegment>;
  readonly rowOf: Map<number, number>;
  readonly flags: Map<number, Flag[]>;
  readonly texts: Map<number, string>;
}

type Answer<Kind> = Extract<PastAnswer, { readonly kind: Kind }>;

/** The beginning of a state of which nothing has come yet. */
export function nothingYet(): Gathered {
  return {
    rows: [],
    segments: new Map(),
    rowOf: new Map(),
    flags: new Map(),
    texts: new Map(),
  };
}

/** Adds a part to what has come. Linear in the part. */
export function gather(gathered: Gathered, { part }: Pick<Answer<"part">, "part">): void {
  for (const row of part.rows) {
    const index = gathered.rows.push(row) - 1;
    for (const cell of Object.values(row.cells)) {
      for (const segment of cell) gathered.rowOf.set(segment, index);
    }
  }
  for (const segment of part.segments) gathered.segments.set(segment.id, segment);
  for (const [segment, text] of part.texts) gathered.texts.set(segment, text);
  for (const flag of part.flags) {
    const known = gathered.flags.get(flag.segment);
    if (known) known.push(flag);
    else gathered.flags.set(flag.segment, [flag]);
  }
}

/** The state, once all parts of it have come. */
export function shownOf(
  { rows, texts, ...places }: Gathered,
  { facts, differences }: Pick<Answer<"end">, "facts" | "differences">,
  isOtherLater: boolean,
): Shown {
  return {
    facts,
    rows,
    outline: { ...places, editions: facts.editions },
    comparison: {
      texts,
      rearranged: new Set(differences.rearranged),
      reflagged: new Set(differences.reflagged),
      differing: differences.differing,
    },
    isOtherLater,
  };
}

/** The language a segment is written in; `und` where it is not known. */
export function languageOf({ editions, segments }: Outline, segment: number): string {
  const edition = segments.get(segment)?.edition;
  return editions.find(({ id }) => id === edition)?.language ?? "und";
}
