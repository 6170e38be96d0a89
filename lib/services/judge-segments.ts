import { touchedRows } from "#lib/core/document/grid.ts";
import type { Turn } from "#lib/core/history/change.ts";
import { causeOfFall, type SegmentReview, type Verdict } from "#lib/core/quality/reviews.ts";
import { basesAmong } from "#lib/core/quality/standings.ts";
import { readChangesSince } from "#lib/data/changes.ts";
import type { Database } from "#lib/data/connect.ts";
import { type LockedDocument, readEditions } from "#lib/data/documents.ts";
import { readReviews, readSegmentFacts, type SegmentFacts } from "#lib/data/reviews.ts";

/** A verdict on segments as their judge saw them; null clears what was said. */
export interface WantedVerdict {
  readonly segments: readonly number[];
  readonly verdict: Verdict | null;
  /** The document's head that the judge had on the screen. */
  readonly seenHead: number;
  /** Segments that get a new text in the same change: they are judged as they will be. */
  readonly revised?: ReadonlySet<number>;
}

/** What a verdict comes to. */
export interface Judgement {
  readonly turns: readonly Turn<SegmentReview>[];
  /** Those of the segments that stand in no row. */
  readonly absent: readonly number[];
  /** Those whose text, or what it was made from, is not what the judge saw. */
  readonly unseen: readonly number[];
}

/** Works out what a verdict would do to each segment. Nothing where the same verdict holds already. Costs the rows of the segments. */
export async function judgeSegments(
  db: Database,
  { id, head }: Pick<LockedDocument, "id" | "head">,
  { segments, verdict, seenHead, revised = new Set() }: WantedVerdict,
): Promise<Judgement> {
  const facts = await readSegmentFacts(db, id, segments);
  const factsOf = new Map(facts.map((fact) => [fact.segment, fact]));
  const basesOf = basesAmong(facts, await readEditions(db, id));
  const moved = await rowsMovedSince(db, id, seenHead);
  const known = await readReviews(db, id, segments);
  const standing = new Map(known.map((review) => [review.segment, review]));
  const wanted = [...new Set(segments)];
  const judged = wanted.flatMap((segment) => factsOf.get(segment) ?? []);
  const revisionOf = ({ segment, revision }: SegmentFacts) =>
    revised.has(segment) ? head + 1 : revision;
  const isUnseen = (fact: SegmentFacts) =>
    moved.has(fact.row) ||
    [fact, ...basesOf(fact)].some(
      ({ segment, revision }) => revision > seenHead && !revised.has(segment),
    );
  const reviewOf = (fact: SegmentFacts): SegmentReview | null =>
    verdict && {
      ...{ segment: fact.segment, verdict, revision: revisionOf(fact) },
      ...{ bases: basesOf(fact), given: head + 1 },
    };
  return {
    turns: judged.flatMap((fact) => turnTo(standing.get(fact.segment) ?? null, reviewOf(fact))),
    absent: wanted.filter((segment) => !factsOf.has(segment)),
    unseen: verdict ? judged.filter(isUnseen).map(({ segment }) => segment) : [],
  };
}

function turnTo(before: SegmentReview | null, after: SegmentReview | null): Turn<SegmentReview>[] {
  if (!before || !after) return before || after ? [{ before, after }] : [];
  const isSame = before.verdict === after.verdict && causeOfFall(after, before) === null;
  return isSame ? [] : [{ before, after }];
}

async function rowsMovedSince(
  db: Database,
  document: string,
  seenHead: number,
): Promise<ReadonlySet<number>> {
  const changes = await readChangesSince(db, document, seenHead);
  return new Set(changes.flatMap(({ delta }) => touchedRows(delta.grid).map(({ id }) => id)));
}
