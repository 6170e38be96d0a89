import type { Flag, PastState } from "./requests.ts";

/** Where the segments of a state stand. Segments keep their ids and editions through the whole history; their rows may change. */
export interface Outline {
  readonly editions: PastState["editions"];
  readonly segments: ReadonlyMap<number, PastState["segments"][number]>;
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

/** Builds the outline of a state. Linear in its size. */
export function outlineOf({ editions, rows, segments, flags }: PastState): Outline {
  const rowOf = new Map<number, number>();
  for (const [index, { cells }] of rows.entries()) {
    for (const cell of Object.values(cells)) for (const segment of cell) rowOf.set(segment, index);
  }
  const flagged = new Map<number, Flag[]>();
  for (const flag of flags) {
    const known = flagged.get(flag.segment);
    if (known) known.push(flag);
    else flagged.set(flag.segment, [flag]);
  }
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  return { editions, rowOf, segments: byId, flags: flagged };
}

/** The language a segment is written in; `und` where it is not known. */
export function languageOf({ editions, segments }: Outline, segment: number): string {
  const edition = segments.get(segment)?.edition;
  return editions.find(({ id }) => id === edition)?.language ?? "und";
}
