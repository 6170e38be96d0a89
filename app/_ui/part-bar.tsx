/** A part of a bar: how much, what to say of it, and what fills it (a colour or a pattern, as SVG names it). */
export interface BarPart {
  readonly id: string;
  readonly amount: number;
  readonly title: string;
  readonly fill: string;
}

interface Props {
  /** In the order in which they are put one behind the other. */
  readonly parts: readonly BarPart[];
  /** What a bar of full length stands for. */
  readonly whole: number;
  readonly isRightToLeft: boolean;
}

// Per cent of the bar between two parts.
const GAP = 0.15;

/** A bar of several parts, drawn: the figures stand beside it or in a table. */
export function PartBar({ parts, whole, isRightToLeft }: Props) {
  const drawn = placed(parts, whole);
  return (
    <svg aria-hidden="true" className="block h-5 w-full" focusable="false">
      {drawn.map(({ id, title, fill, from, width }) => (
        <rect
          key={id}
          x={`${isRightToLeft ? 100 - from - width : from}%`}
          width={`${width}%`}
          height="100%"
          rx="2"
          fill={fill}
        >
          <title>{title}</title>
        </rect>
      ))}
    </svg>
  );
}

function placed(parts: readonly BarPart[], whole: number) {
  let from = 0;
  return parts
    .filter(({ amount }) => amount > 0)
    .map((part) => {
      const share = (100 * part.amount) / whole;
      const at = from;
      from += share;
      return { ...part, from: at, width: Math.max(GAP, share - GAP) };
    });
}
