import { type ChangeKind, type UndoPoints, undoPointsOf } from "#lib/core/history/change.ts";
import { readChanges, readTheseChanges, type StoredChange } from "#lib/data/changes.ts";
import type { Database } from "#lib/data/connect.ts";
import { readEditorNames } from "#lib/data/editors.ts";
import { readRevisions, type StoredRevision } from "#lib/data/revisions.ts";
import { readUndoLogFor } from "#lib/data/undo-log.ts";
import type { Context, EditorContext } from "./context.ts";
import { atOneMoment, mustFind } from "./open-document.ts";
import type { PastChange } from "./past.ts";
import { recallPast } from "./recall-past.ts";
import { entriesOf, type TimelineEntry } from "./timeline-entries.ts";

/** Which changes to tell, and how many: those below `before` that agree with all that is named. */
export interface TimelinePage {
  readonly before?: number;
  readonly limit: number;
  /** By name. */
  readonly author?: string;
  readonly edition?: number;
  readonly kind?: ChangeKind;
  /** The category of a flag that was raised, altered or withdrawn. */
  readonly flag?: string;
}

/** A page of a document's changes, newest first. @throws Refusal `no-such-document` */
export function readTimeline(
  context: Context,
  document: string,
  page: TimelinePage,
): Promise<TimelineEntry[]> {
  return atOneMoment(context, async (db) => {
    const { head } = await mustFind(db, context.workspace, document);
    const { author, edition, kind, flag } = page;
    const isFiltered = [author, edition, kind, flag].some((filter) => filter !== undefined);
    const changes = isFiltered
      ? await readFiltered(context, db, { document, head }, page)
      : await readChanges(db, document, page);
    return entriesOf(db, document, changes);
  });
}

async function readFiltered(
  context: Context,
  db: Database,
  { document, head }: { readonly document: string; readonly head: number },
  { before = head + 1, limit, author, ...filters }: TimelinePage,
): Promise<StoredChange[]> {
  const past = await recallPast(context, db, document);
  const editors = await readEditorNames(db, new Set(past.changes.map(({ editor }) => editor)));
  const found: number[] = [];
  for (let at = Math.min(before - 1, head); at > 0 && found.length < limit; at--) {
    const change = past.changes[at - 1];
    if (!change || !agrees(change, filters)) continue;
    if (author === undefined || editors.get(change.editor) === author) found.push(at);
  }
  return readTheseChanges(db, document, found);
}

function agrees(
  { kind, editions, categories }: PastChange,
  wanted: Pick<TimelinePage, "edition" | "kind" | "flag">,
): boolean {
  if (wanted.kind !== undefined && wanted.kind !== kind) return false;
  if (wanted.edition !== undefined && !editions.includes(wanted.edition)) return false;
  return wanted.flag === undefined || categories.includes(wanted.flag);
}

/** All revisions of a segment, newest first. @throws Refusal `no-such-document` */
export function readSegmentHistory(
  context: Context,
  document: string,
  segment: number,
): Promise<StoredRevision[]> {
  return atOneMoment(context, async (db) => {
    await mustFind(db, context.workspace, document);
    return readRevisions(db, document, segment);
  });
}

/** What the editor's next undo and redo would take back. @throws Refusal `no-such-document` */
export function readUndoPoints(context: EditorContext, document: string): Promise<UndoPoints> {
  return atOneMoment(context, async (db) => {
    await mustFind(db, context.workspace, document);
    const { id } = context.editor;
    return undoPointsOf(await readUndoLogFor(db, document, id), id);
  });
}
