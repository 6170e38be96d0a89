import type { Range } from "../bead.ts";
import type { RelayEdge } from "../relay.ts";
import type { Kinship } from "./kinship.ts";
import type { RowRanges } from "./spine.ts";

/** A pair along the relay, and how its units match, which is asked for when first needed. */
export interface Kin extends RelayEdge {
  readonly kinship: () => Kinship;
}

/** A row in which two parts stand in exchanged order, and the rows that part it. */
export interface Exchange {
  readonly editions: readonly [number, number];
  readonly rows: readonly RowRanges[];
}

// Longer cells would make the search for a cut costly, and a row of so many units needs an editor anyway.
const LONGEST = 5;

/**
 * Finds out whether a row joins two parts that stand in the other order in one edition: where the first part of each
 * of two editions matches the second of the other better than the parts that stand side by side match. The rows that
 * it proposes keep together the part that has more units, and stand the other part alone, before it or after it as
 * each edition has it. null for a row in order.
 */
export function exchangeIn(row: RowRanges, relay: readonly Kin[]): Exchange | null {
  for (const kin of relay) {
    const [source, target] = [row[kin.source], row[kin.target]];
    if (!source || !target || !isJoined(source) || !isJoined(target)) continue;
    const found = crossed(kin.kinship(), source, target);
    if (!found) continue;
    const halves = row.map((): Halves | null => null);
    halves[kin.source] = found.source;
    halves[kin.target] = found.target;
    return { editions: [kin.source, kin.target], rows: apart(row, spread(row, relay, halves)) };
  }
  return null;
}

function isJoined({ start, end }: Range): boolean {
  return end - start > 1 && end - start <= LONGEST;
}

/** The units of an edition that say the one part, and those that say the other, whichever stands first. */
type Halves = readonly [one: Range, other: Range];

interface Crossed {
  readonly source: Halves;
  readonly target: Halves;
}

// The cut of both cells whose parts match crosswise most, if they match so at all, and better than side by side.
function crossed({ of, least }: Kinship, source: Range, target: Range): Crossed | null {
  let best: Crossed | null = null;
  let most = 0;
  for (const [first, second] of cuts(source)) {
    for (const [above, below] of cuts(target)) {
      const across = Math.min(likeness(of, first, below), likeness(of, second, above));
      const along = Math.max(likeness(of, first, above), likeness(of, second, below));
      if (across < least || across <= along || across <= most) continue;
      best = { source: [first, second], target: [below, above] };
      most = across;
    }
  }
  return least > 0 ? best : null;
}

function cuts({ start, end }: Range): [Range, Range][] {
  return Array.from({ length: end - start - 1 }, (_, at) => [
    { start, end: start + at + 1 },
    { start: start + at + 1, end },
  ]);
}

// The mean over all units of both sides of how well each is matched by its best counterpart.
function likeness(of: Kinship["of"], source: Range, target: Range): number {
  const best = (units: Range, others: Range, kin: Kinship["of"]) =>
    numbers(units).map((unit) => Math.max(0, ...numbers(others).map((other) => kin(unit, other))));
  const found = [...best(source, target, of), ...best(target, source, (a, b) => of(b, a))];
  return found.reduce((sum, value) => sum + value, 0) / Math.max(1, found.length);
}

function numbers({ start, end }: Range): number[] {
  return Array.from({ length: end - start }, (_, at) => start + at);
}

// Cuts every other edition where it matches one that is cut already, along the relay.
function spread(
  row: RowRanges,
  relay: readonly Kin[],
  halves: (Halves | null)[],
): (Halves | null)[] {
  const open = relay.find(({ source, target }) => !halves[source] !== !halves[target]);
  if (!open) return halves;
  const { of } = open.kinship();
  const [from, to] = halves[open.source] ? [open.source, open.target] : [open.target, open.source];
  const kin = from === open.source ? of : (a: number, b: number) => of(b, a);
  const cell = row[to] ?? EMPTY;
  return spread(row, relay, halves.with(to, cutLike(halves[from] ?? [EMPTY, EMPTY], cell, kin)));
}

const EMPTY: Range = { start: 0, end: 0 };

function cutLike([one, other]: Halves, cell: Range, of: Kinship["of"]): Halves {
  const nothing = { start: cell.end, end: cell.end };
  const inOrder: Halves[] = [[cell, nothing], ...cuts(cell)];
  const options = [...inOrder, ...inOrder.map(([a, b]): Halves => [b, a])];
  const worth = ([a, b]: Halves) =>
    likeness(of, one, a) * sizeOf(a) + likeness(of, other, b) * sizeOf(b);
  return options.reduce((best, option) => (worth(option) > worth(best) ? option : best));
}

function sizeOf({ start, end }: Range): number {
  return end - start;
}

function apart(row: RowRanges, halves: readonly (Halves | null)[]): RowRanges[] {
  const units = (part: 0 | 1) =>
    halves.reduce((sum, both) => sum + sizeOf(both?.[part] ?? EMPTY), 0);
  const [lone, kept] = units(0) <= units(1) ? ([0, 1] as const) : ([1, 0] as const);
  const isBefore = (both: Halves) => both[lone].start <= both[kept].start;
  const alone = (before: boolean) =>
    halves.map((both) => (both && isBefore(both) === before ? both[lone] : EMPTY));
  const together = halves.map((both, edition) => (both ? both[kept] : (row[edition] ?? EMPTY)));
  const rows = [alone(true), ...singly(together), alone(false)];
  return rows.filter((ranges) => ranges.some((range) => sizeOf(range) > 0));
}

// Where all editions that have any have as many units, each is a row.
function singly(row: RowRanges): RowRanges[] {
  const sizes = new Set(row.map(sizeOf).filter((size) => size > 0));
  const [size = 1, ...more] = sizes;
  if (more.length > 0) return [row];
  return Array.from({ length: size }, (_, nth) =>
    row.map(({ start, end }) =>
      start < end ? { start: start + nth, end: start + nth + 1 } : EMPTY,
    ),
  );
}
