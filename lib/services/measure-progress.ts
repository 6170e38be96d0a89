import { groupBy } from "#lib/core/document/grouping.ts";
import { type EditionProgress, progressOf, withUntouched } from "#lib/core/quality/progress.ts";
import type { Standing } from "#lib/core/quality/reviews.ts";
import { standingsOf } from "#lib/core/quality/standings.ts";
import type { Database } from "#lib/data/connect.ts";
import { readEditions } from "#lib/data/documents.ts";
import { readAmounts } from "#lib/data/progress.ts";
import { readReviews, readSegmentFacts } from "#lib/data/reviews.ts";
import type { Context } from "./context.ts";
import { atOneMoment, mustFind } from "./open-document.ts";

/** Segments that stand alike. */
export interface StandingGroup extends Standing {
  readonly segments: readonly number[];
}

/** How far a document is as of its head. */
export interface DocumentProgress {
  readonly head: number;
  readonly editions: readonly EditionProgress[];
  /** All segments but those that are untouched and were never judged. */
  readonly standings: readonly StandingGroup[];
}

// Where more is touched, all segments are read, which asks for no list of them.
const MOST_TOUCHED = 5_000;

/**
 * Measures how far the work on a document is: the database sums up all segments, and only those are looked at that were revised or judged,
 * with what stands beside them. @throws Refusal `no-such-document`
 */
export function measureProgress(context: Context, id: string): Promise<DocumentProgress> {
  return atOneMoment(context, async (db) => {
    const { head } = await mustFind(db, context.workspace, id);
    return { head, ...(await progressIn(db, id)) };
  });
}

async function progressIn(db: Database, id: string): Promise<Omit<DocumentProgress, "head">> {
  const editions = await readEditions(db, id);
  const amounts = new Map((await readAmounts(db, id)).map((one) => [one.edition, one]));
  const reviews = await readReviews(db, id);
  const revised = [...amounts.values()].flatMap((one) => one.revised);
  const touched = new Set([...revised, ...reviews.map(({ segment }) => segment)]);
  const only = touched.size > MOST_TOUCHED ? undefined : [...touched];
  const standings = standingsOf(await readSegmentFacts(db, id, only), reviews, editions);
  const parts = groupBy(standings, ({ of }) => of.edition);
  const told = standings.filter(({ state, fallen }) => state !== "untouched" || fallen);
  const alike = groupBy(told, ({ state, isUnchanged, fallen }) =>
    [state, isUnchanged, fallen?.verdict, fallen?.why].join(),
  );
  return {
    editions: editions.map(({ id: edition }) => {
      const own = (parts.get(edition) ?? []).map(({ state, of: { words } }) => ({ state, words }));
      const whole = amounts.get(edition) ?? { segments: 0, words: 0 };
      return { edition, ...withUntouched(progressOf(own), whole) };
    }),
    standings: [...alike.values()].flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { of: _, ...standing } = first;
      return { ...standing, segments: group.map(({ of }) => of.segment) };
    }),
  };
}
