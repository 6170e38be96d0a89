/**
 * The part of the lattice that a search visits. A point (i, j) stands between units: i source and j target units lie
 * before it. For each i the band holds first[i] ≤ j ≤ last[i]; both never fall, neighbours overlap (except at a pin, which leads
 * from the last point of a row to the first of the next), and the band
 * starts at (0, 0) and ends at the far corner.
 */
export interface Band {
  readonly sources: number;
  readonly targets: number;
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Number of the point (i, first[i]) when all points are counted row by row. */
  readonly offsets: Int32Array;
  readonly size: number;
}

/** Returns the number of the point (i, j), or -1 where it lies outside the band. */
export function pointAt(band: Band, i: number, j: number): number {
  if (i > band.sources || j > (band.last[i] ?? -1)) return -1;
  const first = band.first[i] ?? 0;
  return j < first ? -1 : (band.offsets[i] ?? 0) + j - first;
}

/** A point of the lattice: so many units lie before it. */
export interface Point {
  readonly i: number;
  readonly j: number;
}

/** A rectangle of the lattice. */
export interface Section {
  readonly from: Point;
  readonly to: Point;
}

/** A rectangle that a path leads through, and how many target units before and after it the path may stray. */
export interface Stretch extends Section {
  readonly margin: number;
}

/** A part of the lattice that every path crosses, with the stretches that lead through it from corner to corner. */
export interface Part {
  readonly within: Section;
  readonly stretches: readonly Stretch[];
}

/**
 * The points of all stretches with their margins, as far as they lie within their parts. The parts follow each other
 * from corner to corner; each begins where the one before ends, or one unit further on both sides.
 */
export function bandAlong(parts: readonly Part[]): Band {
  const { i: sources = 0, j: targets = 0 } = parts.at(-1)?.within.to ?? {};
  const first = new Int32Array(sources + 1).fill(targets);
  const last = new Int32Array(sources + 1);
  for (const { within, stretches } of parts) {
    for (const { from, to, margin } of stretches) {
      const low = Math.max(within.from.j, from.j - margin);
      const high = Math.min(within.to.j, to.j + margin);
      for (let i = from.i; i <= to.i; i += 1) {
        if (low < (first[i] ?? 0)) first[i] = low;
        if (high > (last[i] ?? 0)) last[i] = high;
      }
    }
  }
  return bandOf(targets, filledLeft(first), filledRight(last));
}

/** The band with source and target exchanged. */
export function transposed(band: Band): Band {
  const first = new Int32Array(band.targets + 1);
  const last = new Int32Array(band.targets + 1);
  for (let i = band.sources; i >= 0; i -= 1)
    first.fill(i, band.first[i] ?? 0, (band.last[i] ?? 0) + 1);
  for (let i = 0; i <= band.sources; i += 1)
    last.fill(i, band.first[i] ?? 0, (band.last[i] ?? 0) + 1);
  return bandOf(band.sources, first, last);
}

// Stretches of differing margins leave steps back in both edges; filling them up keeps every column unbroken.
function filledLeft(first: Int32Array): Int32Array {
  for (let i = first.length - 2; i >= 0; i -= 1) {
    first[i] = Math.min(first[i] ?? 0, first[i + 1] ?? 0);
  }
  return first;
}

function filledRight(last: Int32Array): Int32Array {
  for (let i = 1; i < last.length; i += 1) last[i] = Math.max(last[i] ?? 0, last[i - 1] ?? 0);
  return last;
}

function bandOf(targets: number, first: Int32Array, last: Int32Array): Band {
  const offsets = new Int32Array(first.length);
  let size = 0;
  for (let i = 0; i < first.length; i += 1) {
    offsets[i] = size;
    size += (last[i] ?? 0) - (first[i] ?? 0) + 1;
  }
  return { sources: first.length - 1, targets, first, last, offsets, size };
}
