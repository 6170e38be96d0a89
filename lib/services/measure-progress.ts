import { groupBy } from "#lib/core/document/grouping.ts";
import { type EditionProgress, progressOf } from "#lib/core/quality/progress.ts";
import type { Standing } from "#lib/core/quality/reviews.ts";
import { standingsOf } from "#lib/core/quality/standings.ts";
import type { Database } from "#lib/data/connect.ts";
import { readEditions } from "#lib/data/documents.ts";
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

/** Measures how far the work on a document is. Linear in its segments. @throws Refusal `no-such-document` */
export function measureProgress(context: Context, id: string): Promise<DocumentProgress> {
  return atOneMoment(context, async (db) => {
    const { head } = await mustFind(db, context.workspace, id);
    return { head, ...(await progressIn(db, id)) };
  });
}

async function progressIn(db: Database, id: string): Promise<Omit<DocumentProgress, "head">> {
  const editions = await readEditions(db, id);
  const facts = await readSegmentFacts(db, id);
  const standings = standingsOf(facts, await readReviews(db, id), editions);
  const parts = groupBy(standings, ({ of }) => of.edition);
  const told = standings.filter(({ state, fallen }) => state !== "untouched" || fallen);
  const alike = groupBy(told, ({ state, isUnchanged, fallen }) =>
    [state, isUnchanged, fallen?.verdict, fallen?.why].join(),
  );
  return {
    editions: editions.map(({ id: edition }) => {
      const own = parts.get(edition) ?? [];
      return { edition, ...progressOf(own.map(({ state, of }) => ({ state, words: of.words }))) };
    }),
    standings: [...alike.values()].flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { of: _, ...standing } = first;
      return { ...standing, segments: group.map(({ of }) => of.segment) };
    }),
  };
}
