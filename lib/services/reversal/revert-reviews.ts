import { segmentsOf, touchedRows } from "#lib/core/document/grid.ts";
import type { Delta, Turn } from "#lib/core/history/change.ts";
import {
  isSameReview,
  type Renaming,
  renamedReview,
  type SegmentReview,
} from "#lib/core/quality/reviews.ts";
import type { Database } from "#lib/data/connect.ts";
import type { LockedDocument } from "#lib/data/documents.ts";
import { changedTurns, readReviewsBeside } from "../carry-reviews.ts";
import type { Conflict, Feasible } from "./conflict.ts";
import type { RevertedText } from "./revert-texts.ts";

/**
 * Takes the verdicts of a change back where they still stand as it left them, and tells those on texts that come back whole in the numbers
 * of the new revisions: they hold again. A later verdict stays; it is in the way only where the change did nothing else.
 */
export async function revertReviews(
  db: Database,
  { id, head }: Pick<LockedDocument, "id" | "head">,
  delta: Delta,
  texts: readonly RevertedText[],
): Promise<Feasible<Turn<SegmentReview>>> {
  const reviewed = new Map(delta.reviews.map((turn) => [segmentOf(turn), turn]));
  const touched = touchedRows(delta.grid).flatMap(({ cells }) => segmentsOf(cells));
  const segments = [...reviewed.keys(), ...delta.texts.map(({ segment }) => segment), ...touched];
  if (segments.length === 0) return { turns: [], conflicts: [] };
  const standing = await readReviewsBeside(db, id, segments);
  const current = new Map(standing.map((review) => [review.segment, review]));
  const rename = renamingOf(delta, texts, head);
  const isInTheWay = (turn: Turn<SegmentReview>) =>
    !isSameReview(current.get(segmentOf(turn)) ?? null, turn.after);
  const pairs = [...new Set([...reviewed.keys(), ...current.keys()])].map((segment) => {
    const turn = reviewed.get(segment);
    const now = current.get(segment) ?? null;
    const wanted = turn && !isInTheWay(turn) ? turn.before : now;
    return [now, wanted && renamedReview(wanted, rename)] as const;
  });
  const isAlone = delta.texts.length === 0 && !delta.grid;
  const left = isAlone ? delta.reviews.filter(isInTheWay) : [];
  return { turns: changedTurns(pairs), conflicts: left.map(conflictOf) };
}

function conflictOf(turn: Turn<SegmentReview>): Conflict {
  return { what: "review", segment: segmentOf(turn) };
}

function segmentOf({ before, after }: Turn<SegmentReview>): number {
  return (after ?? before)?.segment ?? -1;
}

function renamingOf(delta: Delta, texts: readonly RevertedText[], head: number): Renaming {
  const then = new Map(delta.texts.map(({ segment, before }) => [segment, before]));
  const whole = texts.filter(({ after, was }) => after === was);
  const names = new Map(
    whole.map(({ segment, before, after, revision }) => {
      return [segment, before === after ? revision : head + 1];
    }),
  );
  return ({ segment, revision }) =>
    then.get(segment) === revision ? (names.get(segment) ?? revision) : revision;
}
