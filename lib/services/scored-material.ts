import { groupBy } from "#lib/core/document/grouping.ts";
import type { Edition } from "#lib/core/document/model.ts";
import { progressOf, wholeOf } from "#lib/core/quality/progress.ts";
import { basesIn, type SegmentReview, standingOf } from "#lib/core/quality/reviews.ts";
import { flagDays } from "#lib/core/quality/scores/flag-days.ts";
import type { ScoredError } from "#lib/core/quality/scores/scored-error.ts";
import type { Database } from "#lib/data/connect.ts";
import { readEditions, readRows } from "#lib/data/documents.ts";
import { readFlagTurns, readWholeFlags } from "#lib/data/flag-figures.ts";
import { readFlags } from "#lib/data/flags.ts";
import { readReviews, readSegmentFacts, type SegmentFacts } from "#lib/data/reviews.ts";
import type { Context } from "./context.ts";
import { atOneMoment, mustFind } from "./open-document.ts";
import { rememberMaterial, type ScoredMaterial } from "./score-memory.ts";
import { scoredFlag } from "./scored-flag.ts";

/**
 * Recalls what a document is scored by. The first time at a head it is read, at one moment: linear in the document's segments and its log.
 * @throws Refusal `no-such-document`
 */
export async function recallMaterial(context: Context, id: string): Promise<ScoredMaterial> {
  const { db, workspace, scores } = context;
  const { head } = await mustFind(db, workspace, id);
  const known = scores.get(id);
  if (known?.head === head) return known;
  const material = await readMaterial(context, id);
  rememberMaterial(scores, material);
  return material;
}

function readMaterial(context: Context, id: string): Promise<ScoredMaterial> {
  return atOneMoment(context, async (db) => {
    const { title, head } = await mustFind(db, context.workspace, id);
    const editions = (await readEditions(db, id)).map(({ id: edition, language, basedOn }) => {
      return { id: edition, language, basedOn };
    });
    const facts = await readSegmentFacts(db, id);
    const { progress, placeOf, rows } = await standingsIn(db, id, editions, facts);
    return {
      ...{ id, title, head, editions, progress, rows, placeOf },
      flags: await scoredFlags(db, id, facts),
      amounts: new Map([...progress].map(([edition, whole]) => [edition, wholeOf(whole)])),
      days: flagDays(await readFlagTurns(db, id)),
    };
  });
}

async function standingsIn(
  db: Database,
  id: string,
  editions: readonly Edition[],
  facts: readonly SegmentFacts[],
) {
  const rows = await readRows(db, id);
  const cells = new Map(rows.map((row) => [row.id, row.cells]));
  const places = new Map(rows.map((row, at) => [row.id, at]));
  const revisions = new Map(facts.map(({ segment, revision }) => [segment, revision]));
  const reviews = new Map(
    (await readReviews(db, id)).map((review): [number, SegmentReview] => [review.segment, review]),
  );
  const revisionOf = (segment: number) => revisions.get(segment) ?? 0;
  const parts = groupBy(facts, ({ edition }) => edition);
  const progress = new Map(
    editions.map(({ id: edition }) => {
      const own = (parts.get(edition) ?? []).map(({ row, words, ...fact }) => {
        const review = reviews.get(fact.segment);
        // What a segment was made from matters to a verdict alone.
        const bases = review
          ? basesIn(cells.get(row) ?? {}, edition, { editions, revisionOf })
          : [];
        return { state: standingOf({ ...fact, bases }, review).state, words };
      });
      return [edition, progressOf(own)] as const;
    }),
  );
  const placeOf = new Map(facts.map(({ segment, row }) => [segment, places.get(row) ?? 0]));
  return { progress, placeOf, rows: rows.length };
}

async function scoredFlags(
  db: Database,
  id: string,
  facts: readonly SegmentFacts[],
): Promise<ScoredError[]> {
  const flags = await readFlags(db, id);
  const whole = await readWholeFlags(db, id);
  const editions = new Map(facts.map(({ segment, edition }) => [segment, edition]));
  return flags.flatMap((flag) => {
    const edition = editions.get(flag.segment);
    // A flag on a segment that left the document blames no text that is still there.
    return edition === undefined ? [] : [scoredFlag(flag, edition, whole.has(flag.id))];
  });
}
