/** A part of a whole, with the class that fills it. */
interface StackedPart {
  readonly id: string;
  readonly amount: number;
  readonly className: string;
}

interface Props {
  /** In the order in which they are stacked; what is left of `whole` stays the ground. */
  readonly parts: readonly StackedPart[];
  readonly whole: number;
}

// Drawn in units of its own and stretched to its place; attributes, since HTML from the server may not carry styles.
const LENGTH = 1_000;

/** A thin bar of several parts. It says nothing by itself: the figures stand beside it. */
export function StackedBar({ parts, whole }: Props) {
  const scale = whole > 0 ? LENGTH / whole : 0;
  const starts = parts.map((_, at) =>
    parts.slice(0, at).reduce((sum, { amount }) => sum + amount, 0),
  );
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${LENGTH} 1`}
      preserveAspectRatio="none"
      className="block h-1 w-full bg-line rtl:-scale-x-100"
    >
      {parts.map(({ id, amount, className }, at) => (
        <rect
          key={id}
          x={(starts[at] ?? 0) * scale}
          width={amount * scale}
          height={1}
          className={className}
        />
      ))}
    </svg>
  );
}
