import Link from "next/link";
import type { BarPart } from "./part-bar.tsx";

/** A column of a chart. */
export interface Column {
  readonly id: string;
  /** All there is to say of it. */
  readonly title: string;
  /** From the ground up. */
  readonly parts: readonly BarPart[];
  /** Where it leads; null for a column that is only looked at. */
  readonly href: string | null;
}

interface Props {
  readonly label: string;
  readonly columns: readonly Column[];
  /** What a column of full height stands for, where charts are compared; the highest column where absent. */
  readonly most?: number;
}

/** Upright bars in a row, from the side where reading begins; those with a link are reached by keyboard. */
export function ColumnChart({ label, columns, most: given }: Props) {
  const most = given ?? Math.max(...columns.map(totalOf), 1);
  return (
    <ul aria-label={label} className="flex h-28 items-stretch gap-px border-b border-line-strong">
      {columns.map((column) => (
        <li key={column.id} className="min-w-0 max-w-12 flex-1">
          {column.href === null ? (
            <ColumnDrawing column={column} most={most} />
          ) : (
            <Link
              href={column.href}
              aria-label={column.title}
              className="block h-full rounded-t-sm hover:bg-hover"
            >
              <ColumnDrawing column={column} most={most} />
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}

function ColumnDrawing({ column, most }: { readonly column: Column; readonly most: number }) {
  let below = 0;
  return (
    <svg
      role="img"
      aria-label={column.title}
      aria-hidden={column.href !== null || undefined}
      className="block h-full w-full"
    >
      <title>{column.title}</title>
      {column.parts.map(({ id, amount, fill }) => {
        const height = (100 * amount) / most;
        below += height;
        return (
          <rect
            key={id}
            x="10%"
            width="80%"
            y={`${100 - below}%`}
            height={`${height}%`}
            fill={fill}
          />
        );
      })}
    </svg>
  );
}

function totalOf({ parts }: Column): number {
  return parts.reduce((sum, { amount }) => sum + amount, 0);
}
