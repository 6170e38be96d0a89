import type { GridChange, PlacedRow } from "#lib/core/document/grid.ts";
import type { Delta } from "#lib/core/history/change.ts";

/** A row as the log holds it: entries from before rows could be confirmed say nothing of that. */
type LoggedRow = Omit<PlacedRow, "confirmed" | "alternative"> & Partial<PlacedRow>;

/** A delta as the log holds it, written by this version or an older one. */
export interface LoggedDelta extends Omit<Delta, "grid"> {
  readonly grid: {
    readonly before: readonly LoggedRow[];
    readonly after: readonly LoggedRow[];
  } | null;
}

/** The delta as it would be logged today: what older entries do not say reads as confirmed by nobody, without an alternative. */
export function completeDelta({ grid, ...delta }: LoggedDelta): Delta {
  return { ...delta, grid: grid && completeGrid(grid) };
}

function completeGrid({ before, after }: NonNullable<LoggedDelta["grid"]>): GridChange {
  const complete = (row: LoggedRow) => ({ confirmed: false, alternative: null, ...row });
  return { before: before.map(complete), after: after.map(complete) };
}
