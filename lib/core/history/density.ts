/** A change as one point in time: milliseconds since 1970. */
export interface Moment {
  readonly sequence: number;
  readonly time: number;
}

/** How many changes fell in a span of time, and which. */
export interface Bucket {
  /** The lowest and the highest number among them. */
  readonly first: number;
  readonly last: number;
  /** When the earliest and the latest of them were made. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * Counts changes over time in at most `most` spans of equal length from the first to the last. Spans without a change are left out. In
 * order of time. Linear.
 */
export function densityOf(moments: readonly Moment[], most: number): Bucket[] {
  let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { time } of moments) {
    start = Math.min(start, time);
    end = Math.max(end, time);
  }
  const length = (end - start) / most || 1;
  const buckets: Bucket[] = [];
  for (const { sequence, time } of moments) {
    const at = Math.min(most - 1, Math.floor((time - start) / length));
    buckets[at] = joined(buckets[at], sequence, time);
  }
  return buckets.filter((bucket) => bucket !== undefined);
}

function joined(bucket: Bucket | undefined, sequence: number, time: number): Bucket {
  if (!bucket) return { first: sequence, last: sequence, from: time, to: time, count: 1 };
  return {
    first: Math.min(bucket.first, sequence),
    last: Math.max(bucket.last, sequence),
    from: Math.min(bucket.from, time),
    to: Math.max(bucket.to, time),
    count: bucket.count + 1,
  };
}
