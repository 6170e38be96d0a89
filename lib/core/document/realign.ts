import { type PlacedRow, type RepairProblem, type Run, segmentsOf } from "./grid.ts";
import { groupBy } from "./grouping.ts";
import type { Cells } from "./model.ts";
import { type Pin, pinnedRows } from "./pins.ts";

/** What is to be aligned anew; confirmed rows never are. Rows and segments by id. */
export interface RealignScope {
  /** First and last row of the range; null for the first and the last of the document. */
  readonly from: number | null;
  readonly to: number | null;
  /** Where there are pins and no range, only what lies between the confirmed rows around the pins is aligned anew. */
  readonly pins: readonly Pin[];
}

/** A run of unconfirmed rows that is laid out anew. */
export type Stretch = readonly PlacedRow[];

/** What an aligner is asked. Its answer belongs where the stretches are. */
export interface Realignment {
  readonly stretches: readonly Stretch[];
  /** The rows whose segments the aligner is given: the stretches, what lies between them, and some of what lies around. */
  readonly context: readonly PlacedRow[];
  /** The row below the context; undefined where it reaches the end of the document. */
  readonly after: PlacedRow | undefined;
  /** The rows that the aligner is told, in order: those of the context outside the stretches, and the pinned ones. */
  readonly fixed: readonly Cells[];
  /** The rows that pins ask for, as far as they ask: other editions may have segments there, too. */
  readonly pinned: readonly Cells[];
}

/** Works out what to ask an aligner so as to align `scope` of `rows` (in order) anew, or why it cannot be done. Linear in `rows`. */
export function planRealign(
  rows: readonly PlacedRow[],
  scope: RealignScope,
): Realignment | RepairProblem {
  const range = rangeOf(rows, scope);
  if (!range) return "no-such-row";
  const pinned = pinnedRows(rows, scope.pins);
  const open = stretchesIn(rows, range);
  const pinnedIn = pinned && stretchesHolding(pinned, open);
  if (!pinnedIn) return "pins-cross";
  const isAroundPins = scope.from === null && scope.to === null && pinned.length > 0;
  const stretches = isAroundPins ? open.filter((stretch) => pinnedIn.has(stretch)) : open;
  if (stretches.length === 0) return "nothing-to-realign";
  const { start, end } = contextOf(rows, stretches);
  const context = rows.slice(start, end);
  const fixed = fixedIn(context, stretches, pinnedIn);
  return { stretches, context, after: rows[end], fixed, pinned };
}

/** Which stretch each segment stands in. */
function stretchBySegment(stretches: readonly Stretch[]): Map<number, Stretch> {
  return new Map(
    stretches.flatMap((stretch) =>
      stretch.flatMap(({ cells }) => segmentsOf(cells).map((id) => [id, stretch] as const)),
    ),
  );
}

function rangeOf(rows: readonly PlacedRow[], { from, to }: RealignScope): Run | null {
  const first = from === null ? 0 : rows.findIndex(({ id }) => id === from);
  const last = to === null ? rows.length - 1 : rows.findIndex(({ id }) => id === to);
  if (first === -1 || last === -1) return null;
  return { start: Math.min(first, last), end: Math.max(first, last) + 1 };
}

/** The runs of unconfirmed rows in a range. */
function stretchesIn(rows: readonly PlacedRow[], { start, end }: Run): Stretch[] {
  const stretches: PlacedRow[][] = [];
  for (const [at, row] of rows.slice(start, end).entries()) {
    if (row.confirmed) continue;
    const follows = at > 0 && rows[start + at - 1]?.confirmed === false;
    if (follows) stretches.at(-1)?.push(row);
    else stretches.push([row]);
  }
  return stretches;
}

/** The pinned rows of each stretch; null where one reaches past a confirmed row or out of the range. */
function stretchesHolding(
  pinned: readonly Cells[],
  stretches: readonly Stretch[],
): Map<Stretch, Cells[]> | null {
  const stretchOf = stretchBySegment(stretches);
  const placed = pinned.flatMap((cells) => {
    const [stretch, ...others] = new Set(segmentsOf(cells).map((id) => stretchOf.get(id)));
    return stretch && others.length === 0 ? [{ cells, stretch }] : [];
  });
  if (placed.length < pinned.length) return null;
  const groups = [...groupBy(placed, ({ stretch }) => stretch)];
  return new Map(groups.map(([stretch, group]) => [stretch, group.map(({ cells }) => cells)]));
}

// Rows on either side that tell the aligner where known rows with gaps belong. Bounds the cost of a small repair in a long document: with
// ten times as many, a pin among 10,000 rows of four editions took three times as long.
const CONTEXT_ROWS = 50;

function contextOf(rows: readonly PlacedRow[], stretches: readonly Stretch[]): Run {
  const ids = rows.map(({ id }) => id);
  const first = ids.indexOf(stretches[0]?.[0]?.id ?? -1);
  const last = ids.indexOf(stretches.at(-1)?.at(-1)?.id ?? -1);
  const end = Math.min(rows.length, last + 1 + CONTEXT_ROWS);
  return { start: Math.max(0, first - CONTEXT_ROWS), end };
}

function fixedIn(
  context: readonly PlacedRow[],
  stretches: readonly Stretch[],
  pinnedIn: ReadonlyMap<Stretch, readonly Cells[]>,
): Cells[] {
  const open = new Set(stretches.flat());
  const pinsAt = new Map(stretches.map((stretch) => [stretch[0], pinnedIn.get(stretch) ?? []]));
  return context.flatMap((row) => pinsAt.get(row) ?? (open.has(row) ? [] : [row.cells]));
}
