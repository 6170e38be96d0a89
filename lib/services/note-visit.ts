import { findVisit, readChangedSince, saveVisit, type Visit } from "#lib/data/visits.ts";
import type { EditorContext } from "./context.ts";
import { mustFind } from "./open-document.ts";

/** The visit before the present one, and what others have written since. */
export interface LastVisit extends Visit {
  /** The segments whose text somebody else has changed since, by id. */
  readonly changed: readonly number[];
}

// Who comes back within the time of a meal goes on with the same visit: a page loaded anew must not hide what is new.
const SAME_VISIT_MS = 30 * 60 * 1_000;

/**
 * Notes that an editor has a document on the screen as of its change `head`, and tells of their visit before this one; null where this is
 * the first.
 * @throws Refusal `no-such-document`
 */
export async function noteVisit(
  context: EditorContext,
  id: string,
  head: number,
): Promise<LastVisit | null> {
  const { db, editor } = context;
  const document = await mustFind(db, context.workspace, id);
  const key = { document: id, editor: editor.id };
  const known = await findVisit(db, key);
  const at = context.now();
  const goesOn = known !== undefined && at.getTime() - known.at.getTime() < SAME_VISIT_MS;
  const before = goesOn ? known.before : (known ?? null);
  await saveVisit(db, key, { head: Math.min(head, document.head), at, before });
  if (!before) return null;
  const changed = await readChangedSince(db, key, before.head);
  return { head: before.head, at: before.at, changed };
}
