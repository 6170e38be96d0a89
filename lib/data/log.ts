import type { GridChange, PlacedRow } from "#lib/core/document/grid.ts";
import { type Delta, type FlagTurn, NO_DELTA } from "#lib/core/history/change.ts";
import {
  completeFlag,
  type Dismissal,
  dismissalOfFingerprint,
  type FingerprintDismissal,
  type PlainFlag,
} from "#lib/core/quality/flags.ts";

/** A row as the log holds it: entries from before rows could be confirmed say nothing of that. */
type LoggedRow = Omit<PlacedRow, "confirmed" | "alternative"> & Partial<PlacedRow>;

/** A dismissal as the log holds it: the older ones know a finding by its fingerprint. */
type LoggedDismissal = Dismissal | FingerprintDismissal;

/** A turn of a flag as the log holds it: the older ones know nothing of suggestions and repetitions. */
export interface LoggedFlagTurn {
  readonly before: PlainFlag | null;
  readonly after: PlainFlag | null;
  readonly carried: boolean;
}

/** A delta as the log holds it, written by this version or an older one. */
export interface LoggedDelta extends Omit<Delta, "grid" | "flags" | "dismissals" | keyof Rare> {
  readonly grid: {
    readonly before: readonly LoggedRow[];
    readonly after: readonly LoggedRow[];
  } | null;
  readonly flags: readonly LoggedFlagTurn[];
  readonly dismissals: readonly {
    readonly before: LoggedDismissal | null;
    readonly after: LoggedDismissal | null;
  }[];
  /** Absent where there are none, as those below: so an index finds the changes that have some. */
  readonly fixes?: Delta["fixes"];
  readonly names?: Delta["names"];
  readonly withdrawn?: Delta["withdrawn"];
  readonly receptions?: Delta["receptions"];
  readonly reviews?: Delta["reviews"];
  readonly remarks?: Delta["remarks"];
}

/** What few changes have, and those of older versions never. */
type Rare = Pick<Delta, "fixes" | "names" | "withdrawn" | "receptions" | "reviews" | "remarks">;

/** A delta as it is to be logged. */
export function loggedDelta(whole: Delta): LoggedDelta {
  const { fixes, names, withdrawn, receptions, reviews, remarks, ...delta } = whole;
  return {
    ...delta,
    ...(fixes.length > 0 && { fixes }),
    ...(names.length > 0 && { names }),
    ...(withdrawn && { withdrawn }),
    ...(receptions.length > 0 && { receptions }),
    ...(reviews.length > 0 && { reviews }),
    ...(remarks.length > 0 && { remarks }),
  };
}

/**
 * The delta as it would be logged today: rows of older entries read as confirmed by nobody, without an alternative; flags as without a
 * suggestion; dismissals as those of one fingerprint.
 */
export function completeDelta({ grid, flags, dismissals, ...delta }: LoggedDelta): Delta {
  return {
    ...NO_DELTA,
    ...delta,
    grid: grid && completeGrid(grid),
    flags: flags.map(completeFlagTurn),
    dismissals: dismissals.map(({ before, after }) => ({
      before: before && completeDismissal(before),
      after: after && completeDismissal(after),
    })),
  };
}

/** A turn of a flag as it would be logged today. */
export function completeFlagTurn({ before, after, carried }: LoggedFlagTurn): FlagTurn {
  return { before: before && completeFlag(before), after: after && completeFlag(after), carried };
}

function completeGrid({ before, after }: NonNullable<LoggedDelta["grid"]>): GridChange {
  const complete = (row: LoggedRow) => ({ confirmed: false, alternative: null, ...row });
  return { before: before.map(complete), after: after.map(complete) };
}

function completeDismissal(dismissal: LoggedDismissal): Dismissal {
  return "fingerprint" in dismissal ? dismissalOfFingerprint(dismissal) : dismissal;
}
