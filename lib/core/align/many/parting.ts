import { type Range, sizeOf, unitsIn } from "../bead.ts";
import type { RelayEdge } from "../relay.ts";
import type { Kinship } from "./kinship.ts";
import type { RowRanges } from "./spine.ts";

/** A pair along the relay, and how its units match, which is asked for when first needed. */
export interface Kin extends RelayEdge {
  readonly kinship: () => Kinship;
}

/** The units of an edition that say the one part of a row, and those that say the other. */
export type Halves = readonly [one: Range, other: Range];

export const EMPTY: Range = { start: 0, end: 0 };

/** Lists the ways to cut a range into two that are not empty. */
export function cuts({ start, end }: Range): [Range, Range][] {
  return Array.from({ length: Math.max(0, end - start - 1) }, (_, at) => [
    { start, end: start + at + 1 },
    { start: start + at + 1, end },
  ]);
}

/** The mean, over the units of both ranges, of how well each is matched by its best counterpart; 0 where one is empty. */
export function likeness(of: Kinship["of"], source: Range, target: Range): number {
  const best = (units: Range, others: Range, kin: Kinship["of"]) =>
    unitsIn(units).map((unit) => Math.max(0, ...unitsIn(others).map((other) => kin(unit, other))));
  const found = [...best(source, target, of), ...best(target, source, (a, b) => of(b, a))];
  return found.reduce((sum, value) => sum + value, 0) / Math.max(1, found.length);
}

/**
 * Parts a row in two in every edition that the relay connects with one that is
 * parted already, each where it matches its neighbour best: in order, or where `mayExchange` in exchanged order too.
 * null for an edition that is not reached.
 */
export function partAlong(
  row: RowRanges,
  relay: readonly Kin[],
  halves: readonly (Halves | null)[],
  mayExchange: boolean,
): readonly (Halves | null)[] {
  const open = relay.find(({ source, target }) => !halves[source] !== !halves[target]);
  if (!open) return halves;
  const { of } = open.kinship();
  const [from, to] = halves[open.source] ? [open.source, open.target] : [open.target, open.source];
  const kin = from === open.source ? of : (a: number, b: number) => of(b, a);
  const options = waysToPart(row[to] ?? EMPTY, mayExchange);
  const [one, other] = halves[from] ?? [EMPTY, EMPTY];
  const worth = ([a, b]: Halves) =>
    likeness(kin, one, a) * sizeOf(a) + likeness(kin, other, b) * sizeOf(b);
  const best = options.reduce((most, option) => (worth(option) > worth(most) ? option : most));
  return partAlong(row, relay, halves.with(to, best), mayExchange);
}

function waysToPart(cell: Range, mayExchange: boolean): Halves[] {
  const [top, bottom] = [
    { start: cell.start, end: cell.start },
    { start: cell.end, end: cell.end },
  ];
  const inOrder: Halves[] = [[cell, bottom], ...cuts(cell), [top, cell]];
  return mayExchange ? [...inOrder, ...inOrder.map(([a, b]): Halves => [b, a])] : inOrder;
}
