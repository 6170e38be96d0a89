import type { Hunk, Script } from "./script.ts";

/** A side with its paragraphs. */
export interface Side {
  readonly script: Script;
  readonly texts: readonly string[];
}

/** Where the sides clash, and which hunks of a side go with the units around them to where the other side moved those. */
export interface Clashes {
  /** Gap g at 2g, unit u at 2u + 1. */
  readonly places: Uint8Array;
  readonly travelling: ReadonlySet<Hunk>;
}

/**
 * Finds where two sides touch: what both put at one place and is not the same, what one put beside or in place of
 * what the other took away, units that both moved, to different places, and units whose contents clash. Whatever
 * hangs on one of these clashes as well: the old place of what arrives there, and the new one of what left. Linear.
 */
export function findClashes(ours: Side, theirs: Side, isTorn: (unit: number) => boolean): Clashes {
  const units = ours.script.fates.length;
  const places = new Uint8Array(2 * units + 1);
  const agreed = new Set<number>();
  const travelling = new Set<Hunk>();
  for (const [side, other] of [
    [ours, theirs],
    [theirs, ours],
  ] as const) {
    const others = hunksByGap(other.script, units);
    for (const hunk of side.script.hunks) {
      const rivals = rivalsOf(hunk, others);
      if (rivals.length === 1 && rivals.every((rival) => isSameHunk(hunk, rival, side, other)))
        for (const unit of unitsIn(hunk)) agreed.add(unit);
      else if (rivals.length > 0) for (const one of [hunk, ...rivals]) mark(places, one);
      else if (travels(hunk, other.script)) travelling.add(hunk);
      else markAround(places, hunk, other.script);
    }
  }
  const areApart = (unit: number) =>
    !agreed.has(unit) && [ours, theirs].every(({ script }) => script.fates[unit]?.kind === "moved");
  for (let unit = 0; unit < units; unit++)
    if (isTorn(unit) || areApart(unit)) places[2 * unit + 1] = 1;
  spread(places, [ours.script, theirs.script], travelling);
  return { places, travelling };
}

function hunksByGap({ hunks }: Script, units: number): readonly (Hunk | null)[] {
  const byGap = new Array<Hunk | null>(units + 1).fill(null);
  for (const hunk of hunks) byGap.fill(hunk, hunk.low, hunk.high + 1);
  return byGap;
}

function rivalsOf({ low, high }: Hunk, others: readonly (Hunk | null)[]): Hunk[] {
  const rivals = new Set<Hunk>();
  for (let gap = low; gap <= high; gap++) {
    const other = others[gap];
    if (other) rivals.add(other);
  }
  return [...rivals];
}

function isSameHunk(one: Hunk, two: Hunk, side: Side, other: Side): boolean {
  if (one.low !== two.low || one.high !== two.high) return false;
  if (one.arrivals.length !== two.arrivals.length) return false;
  return one.arrivals.every((arrival, at) => {
    const twin = two.arrivals[at];
    if (!twin || arrival.unit !== twin.unit) return false;
    return arrival.unit !== null || side.texts[arrival.from] === other.texts[twin.from];
  });
}

// New paragraphs between two units that the other side moved together go with them.
function travels({ low, high, arrivals }: Hunk, { fates, followers }: Script): boolean {
  const isNew = arrivals.every(({ unit }) => unit === null);
  return low === high && isNew && fates[low - 1]?.kind === "moved" && followers[low - 1] === low;
}

function mark(places: Uint8Array, { low, high }: Hunk): void {
  places.fill(1, 2 * low, 2 * high + 1);
}

// What the other side took away, beside the hunk or in its place, is what told where the hunk belongs.
function markAround(places: Uint8Array, hunk: Hunk, { fates }: Script): void {
  const { low, high } = hunk;
  for (let unit = Math.max(low - 1, 0); unit <= Math.min(high, fates.length - 1); unit++) {
    if (fates[unit]?.kind === "here") continue;
    mark(places, hunk);
    places[2 * unit + 1] = 1;
  }
}

// What arrives in a clash has left another place, what left one has arrived somewhere, and what stands in place of
// something hangs on it.
function spread(places: Uint8Array, scripts: readonly Script[], travelling: Set<Hunk>): void {
  const hunks = scripts.flatMap((script) => script.hunks);
  const links = linksOf(hunks);
  const clashing = new Set(hunks.filter(({ low }) => places[2 * low] === 1));
  for (const [unit, linked] of links)
    if (places[2 * unit + 1] === 1) for (const hunk of linked) clashing.add(hunk);
  // A set is read on to what is added while it is read.
  for (const hunk of clashing) {
    mark(places, hunk);
    for (const unit of linkedTo(hunk)) {
      places[2 * unit + 1] = 1;
      for (const other of links.get(unit) ?? []) clashing.add(other);
    }
  }
  for (const hunk of travelling) {
    if (places[2 * hunk.low - 1] !== 1) continue;
    travelling.delete(hunk);
    mark(places, hunk);
  }
}

function linksOf(hunks: readonly Hunk[]): Map<number, Hunk[]> {
  const links = new Map<number, Hunk[]>();
  for (const hunk of hunks)
    for (const unit of linkedTo(hunk)) links.set(unit, [...(links.get(unit) ?? []), hunk]);
  return links;
}

function linkedTo(hunk: Hunk): number[] {
  const between = Array.from({ length: hunk.high - hunk.low }, (_, at) => hunk.low + at);
  return [...unitsIn(hunk), ...between];
}

function unitsIn({ arrivals }: Hunk): number[] {
  return arrivals.flatMap(({ unit }) => (unit === null ? [] : [unit]));
}
