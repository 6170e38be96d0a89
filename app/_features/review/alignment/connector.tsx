interface Props {
  /** Segments in the cell before and in the cell after. */
  readonly before: number;
  readonly after: number;
}

// The drawing is this many pixels wide and high; more segments than fit are drawn as three.
const WIDTH = 16;
const HEIGHT = 30;
const MOST_STRANDS = 3;

/**
 * The link between two neighbouring cells, on the line between them. Decoration: what it shows can be heard from the cells.
 */
export function Connector(sizes: Props) {
  return (
    <span
      aria-hidden
      className="pointer-events-none absolute start-0 top-2 -translate-x-1/2 rtl:translate-x-1/2"
    >
      <LinkDrawing {...sizes} />
    </span>
  );
}

/**
 * A link as a drawing: one strand for 1-1, strands that meet for n-m, a broken one with an open end for a gap. Nothing where both cells
 * are empty.
 */
export function LinkDrawing({ before, after }: Props) {
  if (before === 0 && after === 0) return null;
  const isGap = before === 0 || after === 0;
  return (
    <svg
      aria-hidden
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className={`fill-none stroke-current stroke-2 rtl:-scale-x-100 ${lookOf(before, after)}`}
    >
      {isGap ? <OpenEnd isBefore={before > 0} /> : <Strands before={before} after={after} />}
    </svg>
  );
}

function lookOf(before: number, after: number): string {
  if (before === 0 || after === 0) return "text-danger";
  return before === 1 && after === 1 ? "text-line-strong" : "text-accent";
}

const MIDDLE = { x: WIDTH / 2, y: HEIGHT / 2 };

function Strands({ before, after }: Props) {
  return (
    <>
      {heightsOf(before).map((y) => (
        <path key={`b${y}`} d={`M0 ${y} Q${MIDDLE.x / 2} ${y} ${MIDDLE.x} ${MIDDLE.y}`} />
      ))}
      {heightsOf(after).map((y) => (
        <path
          key={`a${y}`}
          d={`M${WIDTH} ${y} Q${WIDTH - MIDDLE.x / 2} ${y} ${MIDDLE.x} ${MIDDLE.y}`}
        />
      ))}
    </>
  );
}

/** Where the strands of so many segments begin, evenly about the middle. */
function heightsOf(segments: number): number[] {
  const strands = Math.min(segments, MOST_STRANDS);
  const step = HEIGHT / MOST_STRANDS;
  return Array.from({ length: strands }, (_, nth) => MIDDLE.y + (nth - (strands - 1) / 2) * step);
}

function OpenEnd({ isBefore }: { readonly isBefore: boolean }) {
  const [from, to] = isBefore ? [0, WIDTH - 4] : [WIDTH, 4];
  return (
    <>
      <path strokeDasharray="3 2" d={`M${from} ${MIDDLE.y} H${to}`} />
      <circle cx={to} cy={MIDDLE.y} r={2.5} className="fill-surface" strokeWidth={1.5} />
    </>
  );
}
