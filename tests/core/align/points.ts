import { type Band, bandAlong } from "#lib/core/align/search/band.ts";

/** The band that holds every point. */
export function wholeBand(sources: number, targets: number): Band {
  const within = { from: { i: 0, j: 0 }, to: { i: sources, j: targets } };
  return bandAlong([{ within, stretches: [{ ...within, margin: 0 }] }]);
}

/** Visits the points of a band row by row, from the start. */
export function eachPoint(band: Band, see: (i: number, j: number, point: number) => void): void {
  for (let i = 0; i <= band.sources; i += 1) {
    const first = band.first[i] ?? 0;
    const offset = (band.offsets[i] ?? 0) - first;
    for (let j = first; j <= (band.last[i] ?? 0); j += 1) see(i, j, offset + j);
  }
}
