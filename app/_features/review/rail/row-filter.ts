import { useMemo, useState } from "react";
import type { Outline } from "#app/_features/review/document/outline.ts";
import type { QueueId } from "./queue-id.ts";

/** What a filter shows: a queue, or what others changed since the editor was here. */
type FilterId = QueueId | "visited";

/** The rows that alone are shown: those of a queue, as it was when it was asked for. */
export interface RowFilter {
  readonly of: FilterId;
  /** By index, in order. */
  readonly rows: readonly number[];
}

/** What the screen can do about it. */
export interface RowFiltering {
  readonly filter: RowFilter | null;
  /** Shows these rows alone, given by index. Rows that are mended stay until it is asked for anew: nothing jumps away under the hand. */
  showOnly(of: FilterId, rows: readonly number[]): void;
  showAll(): void;
}

interface Kept {
  readonly of: FilterId;
  /** Ids: rows keep them when others are joined or split. */
  readonly rows: ReadonlySet<number>;
}

/** Which rows are shown. Rows that are gone leave the filter. */
export function useRowFilter({ rows }: Outline): RowFiltering {
  const [kept, setKept] = useState<Kept | null>(null);
  const filter = useMemo(
    () => kept && { of: kept.of, rows: indexesOf(kept.rows, rows) },
    [kept, rows],
  );
  return useMemo(
    () => ({
      filter,
      showOnly: (of, indexes) => {
        const ids = indexes.flatMap((index) => rows[index]?.id ?? []);
        setKept({ of, rows: new Set(ids) });
      },
      showAll: () => setKept(null),
    }),
    [filter, rows],
  );
}

function indexesOf(ids: ReadonlySet<number>, rows: Outline["rows"]): number[] {
  return rows.flatMap(({ id }, index) => (ids.has(id) ? [index] : []));
}

/** The row to which a step leads, by index: among the rows shown, where only some are. Out of range past the ends. */
export function stepFrom(filter: RowFilter | null, index: number, by: 1 | -1): number {
  if (!filter) return index + by;
  const { rows } = filter;
  const next = by === 1 ? rows.find((row) => row > index) : rows.findLast((row) => row < index);
  return next ?? (by === 1 ? Number.POSITIVE_INFINITY : -1);
}
