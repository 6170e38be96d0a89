import { type Range, sizeOf, unitsIn } from "../bead.ts";
import { EMPTY, type Halves, type Kin, partAlong } from "./parting.ts";
import type { RowRanges } from "./spine.ts";

/** A row with a unit that nothing in it matches, and the rows in which that unit stands alone. */
export interface Stray {
  /** The edition that has the unit, and the one along the relay that knows nothing of it. */
  readonly editions: readonly [number, number];
  readonly rows: readonly RowRanges[];
}

/**
 * Finds the unit of a joined cell that matches nothing in the editions next to its own along the relay, such as an
 * advertisement between two halves of a paragraph: units beside it that belong together leave a search in order no
 * choice but to join it with them. null where every unit has a counterpart.
 */
export function strayIn(row: RowRanges, relay: readonly Kin[]): Stray | null {
  const found = row.flatMap((cell, edition) => strangers(row, cell, edition, relay));
  const [worst] = found.sort((a, b) => a.likeness - b.likeness);
  if (!worst) return null;
  const { edition, neighbour, unit } = worst;
  return { editions: [edition, neighbour], rows: apart(row, relay, edition, unit) };
}

interface Stranger {
  readonly edition: number;
  readonly neighbour: number;
  readonly unit: number;
  /** Its best match, as a share of the least that units have which belong together. */
  readonly likeness: number;
}

// Half of the least: free translations and short units match badly too (measured on news in eleven languages).
const STRANGE_BELOW = 0.5;

function strangers(row: RowRanges, cell: Range, edition: number, relay: readonly Kin[]) {
  if (sizeOf(cell) < 2) return [];
  const neighbours = relay.flatMap((kin) => neighbourOf(row, edition, kin));
  if (neighbours.length === 0) return [];
  return unitsIn(cell).flatMap((unit): Stranger[] => {
    const [best] = neighbours
      .map(({ neighbour, match }) => ({ edition, neighbour, unit, likeness: match(unit) }))
      .sort((a, b) => b.likeness - a.likeness);
    return best && best.likeness < STRANGE_BELOW ? [best] : [];
  });
}

// Nothing where the other edition has nothing in the row either, or its words were never learned.
function neighbourOf(row: RowRanges, edition: number, { source, target, kinship }: Kin) {
  if (source !== edition && target !== edition) return [];
  const neighbour = source === edition ? target : source;
  const others = unitsIn(row[neighbour] ?? EMPTY);
  if (others.length === 0) return [];
  const { of, least } = kinship();
  if (least === 0) return [];
  const kin = (unit: number, other: number) =>
    source === edition ? of(unit, other) : of(other, unit);
  const match = (unit: number) => Math.max(...others.map((other) => kin(unit, other))) / least;
  return [{ neighbour, match }];
}

function apart(row: RowRanges, relay: readonly Kin[], edition: number, unit: number): RowRanges[] {
  const { start, end } = row[edition] ?? EMPTY;
  const own: Halves = [
    { start, end: unit },
    { start: unit + 1, end },
  ];
  const open = row.map((_, at) => (at === edition ? own : null));
  const halves = partAlong(row, relay, open, false);
  const part = (nth: 0 | 1) =>
    halves.map((both, at) => both?.[nth] ?? (nth === 0 ? (row[at] ?? EMPTY) : EMPTY));
  const alone = row.map((_, at) => (at === edition ? { start: unit, end: unit + 1 } : EMPTY));
  return [part(0), alone, part(1)].filter((ranges) => ranges.some((range) => sizeOf(range) > 0));
}
