import type { ReactNode } from "react";

interface Props {
  /** What the table is of, for a screen reader. */
  readonly caption: string;
  /** The first is that of the names of rows. */
  readonly head: readonly string[];
  readonly rows: readonly {
    readonly id: string;
    readonly name: ReactNode;
    readonly cells: readonly ReactNode[];
  }[];
}

/** Figures in rows, each with its name in front. */
export function DataTable({ caption, head, rows }: Props) {
  return (
    <table className="w-full text-sm tabular-nums">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b border-line-strong text-ink-muted">
          {head.map((name, at) => (
            <th
              key={name}
              scope="col"
              className={`px-2 py-1.5 font-medium first:ps-0 ${at === 0 ? "text-start" : "text-end"}`}
            >
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, cells }) => (
          <tr key={id} className="border-b border-line">
            <th scope="row" className="px-2 py-1.5 text-start font-normal first:ps-0">
              {name}
            </th>
            {cells.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column has no other name than its place
              <td key={at} className="px-2 py-1.5 text-end">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
