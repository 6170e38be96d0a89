import { settled } from "./alternative.ts";
import { acceptAlternative, confirm, unconfirm } from "./confirmation.ts";
import type { GridChange, PlacedRow, RepairProblem } from "./grid.ts";
import { merge, move, pop, pullUp, pushDown, split } from "./moves.ts";
import { closeGap, openGap } from "./shifts.ts";

/** What an editor does to the alignment. `row`, `edition` and `segment` are ids. */
export type Repair =
  | { readonly kind: "merge-previous" | "merge-next"; readonly row: number }
  /** Parts a row in two; `keep` says how many segments of each edition stay above (none where absent). */
  | {
      readonly kind: "split";
      readonly row: number;
      readonly keep: Readonly<Record<number, number>>;
    }
  /** Moves the last segment of a cell down to the next row, or the first one up to the row before. */
  | { readonly kind: "push-down" | "pull-up"; readonly row: number; readonly edition: number }
  /** Takes the last segment of a cell out into a row of its own below. */
  | { readonly kind: "pop"; readonly row: number; readonly edition: number }
  /** Moves a segment into `row`, near or far, with those of its column that stand between. */
  | { readonly kind: "move"; readonly row: number; readonly segment: number }
  /** Shifts a column down from a cell on, to its next gap; or up into an empty cell, to its next gap. Neither passes a confirmed row. */
  | { readonly kind: "insert-gap" | "close-gap"; readonly row: number; readonly edition: number }
  /** Stands for a row (where it carries an alternative, for its run), or for it and all above. */
  | { readonly kind: "confirm"; readonly row: number; readonly above: boolean }
  | { readonly kind: "unconfirm"; readonly row: number }
  /** Puts the rows that the alternative proposes in the place of the run. */
  | { readonly kind: "accept-alternative"; readonly row: number };

/**
 * Works out what `repair` does to `rows` (in order): the touched rows only, none where it changes nothing, or why it cannot be done.
 * Rows laid out by hand are confirmed; a row left without segments disappears; ids from `nextId` on name rows that come into being.
 * Segments keep their order in every column. Linear in the number of rows, plus sorting them.
 */
export function planRepair(
  rows: readonly PlacedRow[],
  repair: Repair,
  nextId: number,
): GridChange | RepairProblem {
  const at = rows.findIndex((row) => row.id === repair.row);
  if (at === -1) return "no-such-row";
  const change = planAt(rows, at, repair, nextId);
  return typeof change === "string" ? change : settled(rows, change);
}

function planAt(
  rows: readonly PlacedRow[],
  at: number,
  repair: Repair,
  nextId: number,
): GridChange | RepairProblem {
  switch (repair.kind) {
    case "merge-next":
      return merge(rows[at], rows[at + 1]);
    case "merge-previous":
      return merge(rows[at - 1], rows[at]);
    case "split":
      return split(rows, at, repair.keep, nextId);
    case "push-down":
      return pushDown(rows, at, repair.edition, nextId);
    case "pull-up":
      return pullUp(rows, at, repair.edition, nextId);
    case "pop":
      return pop(rows, at, repair.edition, nextId);
    case "move":
      return move(rows, repair.segment, at);
    case "insert-gap":
      return openGap(rows, at, repair.edition, nextId);
    case "close-gap":
      return closeGap(rows, at, repair.edition);
    case "confirm":
      return confirm(rows, at, repair.above);
    case "unconfirm":
      return unconfirm(rows, at);
    case "accept-alternative":
      return acceptAlternative(rows, at, nextId);
  }
}
