import type { GridChange, PlacedRow } from "#lib/core/document/grid.ts";
import { type Delta, NO_DELTA } from "#lib/core/history/change.ts";
import {
  type Dismissal,
  dismissalOfFingerprint,
  type FingerprintDismissal,
} from "#lib/core/quality/flags.ts";

/** A row as the log holds it: entries from before rows could be confirmed say nothing of that. */
type LoggedRow = Omit<PlacedRow, "confirmed" | "alternative"> & Partial<PlacedRow>;

/** A dismissal as the log holds it: the older ones know a finding by its fingerprint. */
type LoggedDismissal = Dismissal | FingerprintDismissal;

/** A delta as the log holds it, written by this version or an older one. */
export interface LoggedDelta extends Omit<Delta, "grid" | "dismissals" | keyof Rare> {
  readonly grid: {
    readonly before: readonly LoggedRow[];
    readonly after: readonly LoggedRow[];
  } | null;
  readonly dismissals: readonly {
    readonly before: LoggedDismissal | null;
    readonly after: LoggedDismissal | null;
  }[];
  /** Absent where there are none, as those below: so an index finds the changes that have some. */
  readonly fixes?: Delta["fixes"];
  readonly names?: Delta["names"];
  readonly withdrawn?: Delta["withdrawn"];
  readonly receptions?: Delta["receptions"];
}

/** What few changes have, and those of older versions never. */
type Rare = Pick<Delta, "fixes" | "names" | "withdrawn" | "receptions">;

/** A delta as it is to be logged. */
export function loggedDelta(whole: Delta): LoggedDelta {
  const { fixes, names, withdrawn, receptions, ...delta } = whole;
  return {
    ...delta,
    ...(fixes.length > 0 && { fixes }),
    ...(names.length > 0 && { names }),
    ...(withdrawn && { withdrawn }),
    ...(receptions.length > 0 && { receptions }),
  };
}

/**
 * The delta as it would be logged today: rows of older entries read as confirmed by nobody, without an alternative; dismissals as those
 * of one fingerprint.
 */
export function completeDelta({ grid, dismissals, ...delta }: LoggedDelta): Delta {
  return {
    ...NO_DELTA,
    ...delta,
    grid: grid && completeGrid(grid),
    dismissals: dismissals.map(({ before, after }) => ({
      before: before && completeDismissal(before),
      after: after && completeDismissal(after),
    })),
  };
}

function completeGrid({ before, after }: NonNullable<LoggedDelta["grid"]>): GridChange {
  const complete = (row: LoggedRow) => ({ confirmed: false, alternative: null, ...row });
  return { before: before.map(complete), after: after.map(complete) };
}

function completeDismissal(dismissal: LoggedDismissal): Dismissal {
  return "fingerprint" in dismissal ? dismissalOfFingerprint(dismissal) : dismissal;
}
