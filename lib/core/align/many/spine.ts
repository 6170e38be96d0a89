import type { Bead, Range } from "../bead.ts";

/**
 * A work as all its editions have it: a row of slots, each the place of something that at least one edition says. An
 * edition lies along the spine by beads with two sides, a range of slots and a range of its units; they take all its
 * units, in order, and skip the slots that it lacks. null for an edition that is not laid along it.
 */
export interface Spine {
  readonly slots: number;
  readonly places: readonly (readonly Bead[] | null)[];
}

/** The spine that one edition alone gives: a slot for each of its units. */
export function spineOf(edition: number, units: number, editions: number): Spine {
  const own = Array.from({ length: units }, (_, unit) => beadAt(unit, unit));
  const places = Array.from({ length: editions }, (_, at) => (at === edition ? own : null));
  return { slots: units, places };
}

function beadAt(slot: number, unit: number): Bead {
  return {
    source: { start: slot, end: slot + 1 },
    target: { start: unit, end: unit + 1 },
    confidence: 1,
  };
}

/** Lays an edition along the spine by `beads` with two sides; each unit they leave out gets a slot of its own. */
export function withEdition(
  spine: Spine,
  edition: number,
  units: number,
  beads: readonly Bead[],
): Spine {
  const place: Bead[] = [];
  const inserted = new Int32Array(spine.slots + 1);
  let [slot, unit, added] = [0, 0, 0];
  const insertUntil = (end: number) => {
    inserted[slot] = (inserted[slot] ?? 0) + end - unit;
    for (; unit < end; unit += 1, added += 1) place.push(beadAt(slot + added, unit));
  };
  for (const { source, target, confidence } of beads) {
    insertUntil(target.start);
    place.push({ source: shifted(source, added), target, confidence });
    [slot, unit] = [source.end, target.end];
  }
  insertUntil(units);
  const places = spine.places.map((other) => other && movedBy(inserted, other));
  return { slots: spine.slots + added, places: places.with(edition, place) };
}

function shifted({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}

// `inserted` counts the new slots before each old one.
function movedBy(inserted: Int32Array, place: readonly Bead[]): Bead[] {
  const shifts = inserted.slice();
  for (let slot = 1; slot < shifts.length; slot += 1)
    shifts[slot] = (shifts[slot] ?? 0) + (shifts[slot - 1] ?? 0);
  return renumbered(place, (slot) => slot + (shifts[slot] ?? 0));
}

function renumbered(place: readonly Bead[], numberOf: (slot: number) => number): Bead[] {
  return place.map((bead) => ({
    ...bead,
    source: { start: numberOf(bead.source.start), end: numberOf(bead.source.end - 1) + 1 },
  }));
}

/** Takes an edition off the spine, and with it the slots that no other edition holds. */
export function withoutEdition(spine: Spine, edition: number): Spine {
  const places = spine.places.with(edition, null);
  const held = new Uint8Array(spine.slots);
  for (const { source } of places.flatMap((place) => place ?? []))
    held.fill(1, source.start, source.end);
  let kept = 0;
  const numbers = Int32Array.from(held, (one) => {
    kept += one;
    return kept - one;
  });
  return {
    slots: kept,
    places: places.map((place) => place && renumbered(place, (slot) => numbers[slot] ?? 0)),
  };
}

/** Tells of a range of slots whether an edition has nothing there. */
export function lacks(
  { slots, places }: Spine,
  edition: number,
  counts: (unit: number) => boolean = () => true,
): (range: Range) => boolean {
  const held = new Uint8Array(slots);
  for (const { source, target } of places[edition] ?? [])
    if (counts(target.start)) held.fill(1, source.start, source.end);
  return ({ start, end }) => !held.subarray(start, end).includes(1);
}

/** A row as the range of units of each edition, which is empty, at its place, where an edition has no counterpart. */
export type RowRanges = readonly Range[];

/**
 * Reads a spine as rows: it is cut wherever no bead of any edition stands across. Rows cover each unit of each edition
 * once, in reading order.
 */
export function rowsAlong({ slots, places }: Spine): RowRanges[] {
  const cuts = cutsOf(slots, places);
  const walks = places.map((place) => walkAlong(place ?? []));
  return cuts.slice(1).flatMap((end) => {
    const row = walks.map((walk) => walk(end));
    return row.some((range) => range.start < range.end) ? [row] : [];
  });
}

function cutsOf(slots: number, places: Spine["places"]): number[] {
  const joined = new Uint8Array(slots + 1);
  for (const { source } of places.flatMap((place) => place ?? [])) {
    joined.fill(1, source.start + 1, source.end);
  }
  return [...joined.keys()].filter((slot) => !joined[slot]);
}

// Each call returns the units from where the last one ended to those that end by `slot`.
function walkAlong(place: readonly Bead[]): (slot: number) => Range {
  let [next, start] = [0, 0];
  return (slot) => {
    const from = start;
    for (let bead = place[next]; bead && bead.source.end <= slot; bead = place[next]) {
      start = bead.target.end;
      next += 1;
    }
    return { start: from, end: start };
  };
}
