import type { ChangeKind } from "#lib/core/history/change.ts";
import { type UndoPoints, undoneIn, undoPointsOf } from "#lib/core/history/change.ts";
import type { Flag } from "#lib/core/quality/flags.ts";
import { readChanges, readUndoLog, type StoredChange } from "#lib/data/changes.ts";
import type { Database } from "#lib/data/connect.ts";
import { readRevisions, readTextsAt, type StoredRevision } from "#lib/data/revisions.ts";
import type { Context, EditorContext } from "./context.ts";
import { atOneMoment, mustFind } from "./open-document.ts";

/** One entry of a document's timeline. */
export interface TimelineEntry {
  readonly sequence: number;
  readonly kind: ChangeKind;
  readonly at: Date;
  readonly author: string;
  /** The change this one takes back; null for an ordinary one. */
  readonly undoes: number | null;
  /** Whether it is out of effect now. */
  readonly undone: boolean;
  readonly texts: readonly {
    readonly segment: number;
    readonly before: string;
    readonly after: string;
  }[];
  readonly rows: number;
  readonly flags: readonly { readonly before: Flag | null; readonly after: Flag | null }[];
  readonly dismissals: readonly { readonly reason: string; readonly reopened: boolean }[];
}

/** A page of a document's changes, newest first: those below `before`, at most `limit`. */
export function readTimeline(
  context: Context,
  document: string,
  page: { readonly before?: number; readonly limit: number },
): Promise<TimelineEntry[]> {
  return atOneMoment(context, async (db) => {
    await mustFind(db, context.workspace, document);
    const changes = await readChanges(db, document, page);
    const undone = undoneIn(await readUndoLog(db, document));
    const textAt = await textsOf(db, document, changes);
    return changes.map((change) => entryOf(change, undone, textAt));
  });
}

type TextAt = (segment: number, sequence: number) => string;

async function textsOf(
  db: Database,
  document: string,
  changes: readonly StoredChange[],
): Promise<TextAt> {
  const wanted = changes.flatMap(({ delta }) =>
    delta.texts.flatMap(({ segment, before, after }) => [
      { segment, sequence: before },
      { segment, sequence: after },
    ]),
  );
  const found = await readTextsAt(db, document, wanted);
  const texts = new Map(
    found.map(({ segment, sequence, text }) => [`${segment}@${sequence}`, text]),
  );
  return (segment, sequence) => texts.get(`${segment}@${sequence}`) ?? "";
}

function entryOf(change: StoredChange, undone: ReadonlySet<number>, textAt: TextAt): TimelineEntry {
  const { delta, ...entry } = change;
  return {
    ...entry,
    undone: undone.has(change.sequence),
    texts: delta.texts.map(({ segment, before, after }) => {
      return { segment, before: textAt(segment, before), after: textAt(segment, after) };
    }),
    rows: delta.grid ? Math.max(delta.grid.before.length, delta.grid.after.length) : 0,
    flags: delta.flags
      .filter((turn) => !turn.carried)
      .map(({ before, after }) => ({ before, after })),
    dismissals: delta.dismissals.map(({ before, after }) => {
      return { reason: (after ?? before)?.reason ?? "", reopened: after === null };
    }),
  };
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
    return undoPointsOf(await readUndoLog(db, document), context.editor.id);
  });
}
