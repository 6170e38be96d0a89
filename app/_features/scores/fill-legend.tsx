interface Props {
  /** What each fill of a chart stands for. */
  readonly fills: readonly { readonly id: string; readonly label: string; readonly fill: string }[];
}

/** What the fills of a chart stand for. */
export function FillLegend({ fills }: Props) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-muted">
      {fills.map(({ id, label, fill }) => (
        <li key={id} className="flex items-center gap-1.5">
          <svg aria-hidden="true" className="size-3.5" focusable="false">
            <rect width="100%" height="100%" rx="2" fill={fill} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
