import type { Flag, PastState } from "./requests.ts";

/** What of a document differs between two of its states. */
export type Past = Pick<PastState, "rows" | "segments" | "flags">;

/** How a state differs from an earlier or later one. */
export interface Comparison {
  /** Segment id → the text it is compared with, for those whose texts differ. */
  readonly texts: ReadonlyMap<number, string>;
  /** Ids of the rows that hold other segments than any row of the other state. */
  readonly rearranged: ReadonlySet<number>;
  /** Ids of the segments whose flags differ. */
  readonly reflagged: ReadonlySet<number>;
  /** Indexes of the rows in which anything of this differs, in order. */
  readonly differing: readonly number[];
}

/** Compares `state` with `other`, another state of the same document. Segments are joined by their ids. Linear in the document's size. */
export function comparedWith(state: Past, other: Past): Comparison {
  const others = new Map(other.segments.map(({ id, text }) => [id, text]));
  return comparison(state, {
    texts: changedTexts(state, ({ id, text }) => others.get(id) ?? text),
    rearranged: rearrangedIn(state, other),
    reflagged: reflaggedIn(state.flags, other.flags),
  });
}

/** Compares the texts of `state` with those that were received; rows and flags have come later and are no difference. */
export function comparedWithReceived(state: Past): Comparison {
  return comparison(state, {
    texts: changedTexts(state, ({ text, received }) => received ?? text),
    rearranged: new Set(),
    reflagged: new Set(),
  });
}

function comparison(state: Past, found: Omit<Comparison, "differing">): Comparison {
  const { texts, rearranged, reflagged } = found;
  const holds = (segment: number) => texts.has(segment) || reflagged.has(segment);
  const differing = state.rows.flatMap(({ id, cells }, index) => {
    const isDiffering = rearranged.has(id) || Object.values(cells).some((cell) => cell.some(holds));
    return isDiffering ? [index] : [];
  });
  return { ...found, differing };
}

type Segment = Past["segments"][number];

function changedTexts(
  { segments }: Past,
  otherText: (segment: Segment) => string,
): ReadonlyMap<number, string> {
  return new Map(
    segments.flatMap((segment) => {
      const other = otherText(segment);
      return other === segment.text ? [] : [[segment.id, other] as const];
    }),
  );
}

/** Most rows stand as they stood, under their old ids; only the layouts of the rest are written out and looked up. */
function rearrangedIn({ rows }: Past, other: Past): ReadonlySet<number> {
  const [here, there] = [byId(rows), byId(other.rows)];
  const differs = (row: Row, counterpart: Row | undefined) =>
    counterpart === undefined || !isLaidAlike(row, counterpart);
  const unlike = rows.filter((row) => differs(row, there.get(row.id)));
  const known = new Set(other.rows.filter((row) => differs(row, here.get(row.id))).map(layoutOf));
  return new Set(unlike.flatMap((row) => (known.has(layoutOf(row)) ? [] : [row.id])));
}

type Row = Past["rows"][number];

function byId(rows: readonly Row[]): ReadonlyMap<number, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function isLaidAlike({ cells }: Row, other: Row): boolean {
  const editions = Object.keys({ ...cells, ...other.cells });
  return editions.every((edition) => isAlikeList(cells[edition] ?? [], other.cells[edition] ?? []));
}

function isAlikeList(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((id, at) => id === other[at]);
}

/** What a row holds, written so that rows that hold the same are written the same. */
function layoutOf({ cells }: Row): string {
  const filled = Object.entries(cells).filter(([, segments]) => segments.length > 0);
  return filled.map(([edition, segments]) => `${edition}:${segments.join()}`).join(" ");
}

function reflaggedIn(flags: readonly Flag[], others: readonly Flag[]): ReadonlySet<number> {
  const here = new Map(flags.map((flag) => [flag.id, flag]));
  const there = new Map(others.map((flag) => [flag.id, flag]));
  const touched = [...flags, ...others].filter(({ id }) => !isAlike(here.get(id), there.get(id)));
  return new Set(touched.map(({ segment }) => segment));
}

/** A flag that has only moved along with its words is the same. */
function isAlike(one: Flag | undefined, other: Flag | undefined): boolean {
  if (!one || !other) return one === other;
  return (
    one.state === other.state &&
    one.category === other.category &&
    one.severity === other.severity &&
    one.note === other.note &&
    one.quote === other.quote
  );
}

/** The next of the `differing` rows after `from` (before it, where `by` is -1), round the end; undefined where none differs. */
export function nextDiffering(
  differing: readonly number[],
  from: number | null,
  by: 1 | -1,
): number | undefined {
  if (by === 1) return differing.find((index) => index > (from ?? -1)) ?? differing[0];
  return (
    differing.findLast((index) => index < (from ?? Number.POSITIVE_INFINITY)) ?? differing.at(-1)
  );
}
