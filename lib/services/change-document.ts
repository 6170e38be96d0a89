import { type ChangeKind, type Delta, NO_DELTA } from "#lib/core/history/change.ts";
import { type Arrivals, appendChange, type NewRevision } from "#lib/data/changes.ts";
import type { Writing } from "#lib/data/connect.ts";
import { type LockedDocument, lockDocument } from "#lib/data/documents.ts";
import type { Editor } from "#lib/data/editors.ts";
import type { EditorContext } from "./context.ts";
import { Refusal } from "./refusal.ts";

/** What a use case wants to change; what it leaves out stays as it is. */
export interface PlannedChange {
  readonly kind: ChangeKind;
  readonly undoes?: number;
  readonly delta?: Partial<Delta>;
  readonly revisions?: readonly NewRevision[];
  /** Files that come with the change, and the segments that are new in them; their ids are among those it used up. */
  readonly arrivals?: Arrivals;
  /** How many of the document's free ids the change used up. */
  readonly idsUsed?: number;
  /** In whose name it is made, where that is not the editor who asks for it. */
  readonly editor?: Editor;
}

// A transaction that met another one in a way the database could not order is run again, this many times.
const MAX_ATTEMPTS = 4;
const SERIALIZATION_FAILURE = "40001";
const DEADLOCK = "40P01";

/** Writes a planned change; the document is then as it stands after it. */
export type Write = (document: LockedDocument, planned: PlannedChange) => Promise<LockedDocument>;

/**
 * Carries out one change of a document: locks it, lets `plan` read and decide, and writes the change with its revisions.
 * Returns the number of the change, or the document's head where `plan` finds nothing to do (null).
 * @throws Refusal `no-such-document`, `document-withdrawn`, and whatever `plan` refuses; then nothing is written.
 */
export function changeDocument(
  context: EditorContext,
  id: string,
  plan: (tx: Writing, document: LockedDocument) => Promise<PlannedChange | null>,
): Promise<number> {
  return holdDocument(context, id, async (tx, document, write) => {
    const planned = await plan(tx, document);
    return planned ? (await write(document, planned)).head : document.head;
  });
}

/**
 * Holds a document for as many changes as `work` writes: all of them are made, or none. Where it writes none, nothing but its answer
 * comes of it. @throws as `changeDocument` does.
 */
export function holdDocument<T>(
  context: EditorContext,
  id: string,
  work: (tx: Writing, document: LockedDocument, write: Write) => Promise<T>,
): Promise<T> {
  return withRetry(() =>
    context.db.transaction().execute((tx) => inDocument(context, tx, id, work)),
  );
}

/** Does the same, and takes all of it back: the answer tells what would come of it. */
export async function rehearseInDocument<T>(
  context: EditorContext,
  id: string,
  work: (tx: Writing, document: LockedDocument, write: Write) => Promise<T>,
): Promise<T> {
  const tx = await context.db.startTransaction().execute();
  try {
    return await inDocument(context, tx, id, work);
  } finally {
    await tx.rollback().execute();
  }
}

async function inDocument<T>(
  context: EditorContext,
  tx: Writing,
  id: string,
  work: (tx: Writing, document: LockedDocument, write: Write) => Promise<T>,
): Promise<T> {
  const document = await lockDocument(tx, context.workspace, id);
  if (!document) throw new Refusal("no-such-document", `Cannot change document "${id}": not found`);
  return work(tx, document, (current, planned) => write(context, tx, current, planned));
}

async function write(
  context: EditorContext,
  tx: Writing,
  document: LockedDocument,
  { kind, undoes, delta, revisions, arrivals, idsUsed, editor }: PlannedChange,
): Promise<LockedDocument> {
  if (document.withdrawn && !delta?.withdrawn)
    throw new Refusal("document-withdrawn", `Cannot change document "${document.id}": withdrawn`);
  const head = document.head + 1;
  const nextId = document.nextId + (idsUsed ?? 0);
  await appendChange(tx, {
    document: document.id,
    sequence: head,
    at: context.now(),
    editor: (editor ?? context.editor).id,
    kind,
    undoes: undoes ?? null,
    delta: { ...NO_DELTA, ...delta },
    revisions: revisions ?? [],
    arrivals,
    nextId,
  });
  return { ...document, head, nextId, withdrawn: delta?.withdrawn?.after ?? document.withdrawn };
}

async function withRetry<T>(work: () => Promise<T>, attempt = 1): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (attempt >= MAX_ATTEMPTS || !isPassing(error)) throw error;
    return withRetry(work, attempt + 1);
  }
}

function isPassing(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error)) return false;
  return error.code === SERIALIZATION_FAILURE || error.code === DEADLOCK;
}
