import { unhurried } from "#lib/adapters/unhurried.ts";
import { type Columns, layOut, receivedOf } from "#lib/core/document/columns.ts";
import { type EditedParagraph, withEdits } from "#lib/core/document/edited-columns.ts";
import type { Row } from "#lib/core/document/model.ts";
import { readChangesSince } from "#lib/data/changes.ts";
import type { Database } from "#lib/data/connect.ts";
import {
  readEditions,
  readRows,
  readSegments,
  type StoredEdition,
  type StoredSegment,
} from "#lib/data/documents.ts";
import { mustFind } from "../open-document.ts";
import type { JudgedTexts, ParagraphPlace } from "../problems.ts";

/** What a document is judged by, and what of it was edited since it was read before; null where it was read anew. */
export interface ReadTexts {
  readonly texts: JudgedTexts;
  readonly edits: readonly EditedParagraph[] | null;
}

// A change of more is told as a whole, which goes in parts.
const MOST_EDITS = 1_000;

/**
 * Reads what a document is judged by, as `db`, a snapshot, has it. What is known from an earlier head is brought up to date: where only texts
 * were edited since, the database is asked for these alone. @throws Refusal `no-such-document`
 */
export async function readJudged(
  db: Database,
  workspace: string,
  id: string,
  known: JudgedTexts | null,
): Promise<ReadTexts> {
  const { head } = await mustFind(db, workspace, id);
  const news = known && (await textsSince(db, id, known.head));
  if (known && news) return edited(known, head, news);
  const editions = await readEditions(db, id);
  const rows = await readRows(db, id);
  const segments = await readSegments(db, id);
  return { texts: await unhurried(laidOut(head, editions, rows, segments)), edits: null };
}

/** The segments edited after `since`; null where rows were laid anew, files came or there are too many. */
async function textsSince(
  db: Database,
  id: string,
  since: number,
): Promise<readonly StoredSegment[] | null> {
  const changes = await readChangesSince(db, id, since);
  if (changes.some(({ delta }) => delta.grid || delta.receptions.length > 0)) return null;
  const touched = new Set(
    changes.flatMap(({ delta }) => delta.texts.map(({ segment }) => segment)),
  );
  return touched.size > MOST_EDITS ? null : readSegments(db, id, [...touched]);
}

/** Shares with the texts known before what no edit touches. */
function edited(known: JudgedTexts, head: number, news: readonly StoredSegment[]): ReadTexts {
  const revisions = known.revisions.map((column) => column);
  const edits = news.flatMap((segment): EditedParagraph[] => {
    const place = known.placeOf.get(segment.id);
    if (!place) return [];
    const column = revisions[place.edition] ?? [];
    revisions[place.edition] = column.with(place.paragraph, segment.revision);
    return [{ ...place, text: segment.text, received: receivedOf(segment) }];
  });
  const columns = { ...known.columns, editions: withEdits(known.columns.editions, edits) };
  return { texts: { ...known, head, columns, revisions }, edits };
}

// Less than a millisecond of work.
const ITEMS_A_STEP = 2_000;

function* laidOut(
  head: number,
  editions: readonly StoredEdition[],
  rows: readonly Row[],
  segments: readonly StoredSegment[],
): Generator<void, JudgedTexts, void> {
  const columns: Columns = yield* layOut(editions, rows, segments);
  const placeOf = new Map<number, ParagraphPlace>();
  const revisions: number[][] = [];
  const revisionOf = new Map<number, number>();
  for (const { id, revision } of segments) {
    revisionOf.set(id, revision);
    if (revisionOf.size % ITEMS_A_STEP === 0) yield;
  }
  for (const [edition, ids] of columns.segments.entries()) {
    const own: number[] = [];
    for (const id of ids) {
      placeOf.set(id, { edition, paragraph: own.length });
      own.push(revisionOf.get(id) ?? 0);
      if (own.length % ITEMS_A_STEP === 0) yield;
    }
    revisions.push(own);
  }
  return { head, editions, columns, revisions, placeOf };
}
