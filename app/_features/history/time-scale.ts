/** Changes that lie close together: their numbers and times, and how many they are. */
export interface Bucket {
  readonly first: number;
  readonly last: number;
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** Where changes lie on a line, as shares (0–1) of its length. */
export interface TimeScale {
  /** The place of a change; later changes never lie before earlier ones. */
  placeOf(sequence: number): number;
  /** The change that lies nearest to a place. */
  changeAt(place: number): number;
}

interface Knot {
  readonly sequence: number;
  readonly place: number;
}

/**
 * Lays the changes `1` to `head` on a line, half of which is given out by time and half by number: a pause is seen as one, and a busy
 * hour still has room enough to be pointed into. By time alone, two days of work a year apart would be two points.
 */
export function timeScaleOf(buckets: readonly Bucket[], head: number): TimeScale {
  const knots = knotsOf(buckets, head);
  return {
    placeOf: (sequence) => along(knots, sequence, "sequence", "place"),
    changeAt: (place) => Math.round(along(knots, clamp(place), "place", "sequence")),
  };
}

function knotsOf(buckets: readonly Bucket[], head: number): readonly Knot[] {
  const dated = buckets
    .flatMap(({ first, last, from, to }) => [
      { sequence: first, time: Date.parse(from) },
      { sequence: last, time: Date.parse(to) },
    ])
    .sort((a, b) => a.sequence - b.sequence);
  const start = dated[0]?.time ?? 0;
  const span = Math.max(1, (dated.at(-1)?.time ?? 0) - start);
  const numbers = Math.max(1, head - 1);
  let latest = start;
  const knots = dated.map(({ sequence, time }) => {
    // A clock that was set back would let the line run backwards.
    latest = Math.max(latest, Math.min(time, start + span));
    return { sequence, place: (latest - start) / span / 2 + (sequence - 1) / numbers / 2 };
  });
  return [{ sequence: 1, place: 0 }, ...knots, { sequence: Math.max(1, head), place: 1 }];
}

/** Reads `to` off the line through the knots where `from` is `value`. Both rise from knot to knot. */
function along(knots: readonly Knot[], value: number, from: keyof Knot, to: keyof Knot): number {
  const after = knots.findIndex((knot) => knot[from] >= value);
  const next = knots.at(after);
  const previous = knots[after - 1];
  if (!next) return 0;
  if (!previous) return next[to];
  const run = next[from] - previous[from];
  return run === 0
    ? next[to]
    : previous[to] + ((next[to] - previous[to]) * (value - previous[from])) / run;
}

function clamp(place: number): number {
  return Math.min(1, Math.max(0, place));
}
