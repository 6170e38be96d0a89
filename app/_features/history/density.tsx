import type { Bucket, TimeScale } from "./time-scale.ts";

interface Props {
  readonly buckets: readonly Bucket[];
  readonly scale: TimeScale;
}

// Below this width (in percent of the line) a bar would not be seen.
const LEAST_WIDTH = 0.35;

/** Where changes lie, the denser the higher. What it shows is said by the slider too, so nothing of it is read aloud. */
export function Density({ buckets, scale }: Props) {
  const bars = buckets.map(({ first, last, count }) => {
    const start = scale.placeOf(first) * 100;
    const width = Math.max(LEAST_WIDTH, scale.placeOf(last) * 100 - start);
    return { first, start, width, count };
  });
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <div aria-hidden className="absolute inset-0 border-b-2 border-line-strong">
      {bars.map(({ first, start, width, count }) => (
        <span
          key={first}
          className="absolute bottom-0 rounded-t-sm bg-accent/35"
          style={{
            insetInlineStart: `${start}%`,
            width: `${width}%`,
            height: `${heightOf(count / most)}%`,
          }}
        />
      ))}
    </div>
  );
}

// A root shows a single change beside an hour of hundreds; nothing is lower than can be seen.
const LEAST_HEIGHT = 18;

function heightOf(share: number): number {
  return LEAST_HEIGHT + (100 - LEAST_HEIGHT) * Math.sqrt(share);
}
