import { readChangesSince } from "#lib/data/changes.ts";
import type { Database } from "#lib/data/connect.ts";
import { readEditions, readRows, readSegments, type StoredSegment } from "#lib/data/documents.ts";
import { mustFind } from "./open-document.ts";
import type { JudgedTexts } from "./problems.ts";

/**
 * Reads what a document is judged by, as `db`, a snapshot, has it. What is known from an earlier head is brought up to date: where only texts
 * were edited since, the database is asked for these alone. @throws Refusal `no-such-document`
 */
export async function readJudged(
  db: Database,
  workspace: string,
  id: string,
  known: JudgedTexts | null,
): Promise<JudgedTexts> {
  const { head } = await mustFind(db, workspace, id);
  const news = known && (await textsSince(db, id, known.head));
  if (known && news) return { ...known, head, segments: replaced(known.segments, news) };
  const editions = await readEditions(db, id);
  const rows = await readRows(db, id);
  return { head, editions, rows, segments: await readSegments(db, id) };
}

/** The segments edited after `since`; null where rows were laid anew or files came. */
async function textsSince(
  db: Database,
  id: string,
  since: number,
): Promise<readonly StoredSegment[] | null> {
  const changes = await readChangesSince(db, id, since);
  if (changes.some(({ delta }) => delta.grid || delta.receptions.length > 0)) return null;
  const touched = changes.flatMap(({ delta }) => delta.texts.map(({ segment }) => segment));
  return readSegments(db, id, [...new Set(touched)]);
}

function replaced(
  segments: readonly StoredSegment[],
  edited: readonly StoredSegment[],
): readonly StoredSegment[] {
  if (edited.length === 0) return segments;
  const news = new Map(edited.map((segment) => [segment.id, segment]));
  return segments.map((segment) => news.get(segment.id) ?? segment);
}
