import { type ChangeKind, type Delta, NO_DELTA } from "#lib/core/history/change.ts";
import { appendChange, type NewRevision } from "#lib/data/changes.ts";
import type { Writing } from "#lib/data/connect.ts";
import { type LockedDocument, lockDocument } from "#lib/data/documents.ts";
import type { EditorContext } from "./context.ts";
import { Refusal } from "./refusal.ts";

/** What a use case wants to change; what it leaves out stays as it is. */
export interface PlannedChange {
  readonly kind: ChangeKind;
  readonly undoes?: number;
  readonly delta?: Partial<Delta>;
  readonly revisions?: readonly NewRevision[];
  /** How many of the document's free ids the change used up. */
  readonly idsUsed?: number;
}

// A transaction that met another one in a way the database could not order is run again, this many times.
const MAX_ATTEMPTS = 4;
const SERIALIZATION_FAILURE = "40001";
const DEADLOCK = "40P01";

/**
 * Carries out one change of a document: locks it, lets `plan` read and decide, and writes the change with its revisions.
 * Returns the number of the change, or the document's head where `plan` finds nothing to do (null).
 * @throws Refusal `no-such-document`, and whatever `plan` refuses; then nothing is written.
 */
export async function changeDocument(
  context: EditorContext,
  id: string,
  plan: (tx: Writing, document: LockedDocument) => Promise<PlannedChange | null>,
): Promise<number> {
  return withRetry(() =>
    context.db.transaction().execute(async (tx) => {
      const document = await lockDocument(tx, context.workspace, id);
      if (!document)
        throw new Refusal("no-such-document", `Cannot change document "${id}": not found`);
      const planned = await plan(tx, document);
      return planned ? write(context, tx, document, planned) : document.head;
    }),
  );
}

async function write(
  context: EditorContext,
  tx: Writing,
  document: LockedDocument,
  { kind, undoes, delta, revisions, idsUsed }: PlannedChange,
): Promise<number> {
  const sequence = document.head + 1;
  await appendChange(tx, {
    document: document.id,
    sequence,
    at: context.now(),
    editor: context.editor.id,
    kind,
    undoes: undoes ?? null,
    delta: { ...NO_DELTA, ...delta },
    revisions: revisions ?? [],
    nextId: document.nextId + (idsUsed ?? 0),
  });
  return sequence;
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
