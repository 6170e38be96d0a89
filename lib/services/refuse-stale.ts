import type { Delta } from "#lib/core/history/change.ts";
import { readChangesSince } from "#lib/data/changes.ts";
import type { Writing } from "#lib/data/connect.ts";
import { Refusal } from "./refusal.ts";

/**
 * Makes sure that what somebody decided on is still what there is.
 * @throws Refusal `document-changed` where a change after `seenHead` is in the way; `details.changes` says which and whose
 */
export async function refuseStale(
  tx: Writing,
  document: string,
  seenHead: number,
  isInTheWay: (delta: Delta) => boolean,
): Promise<void> {
  const since = await readChangesSince(tx, document, seenHead);
  const changes = since.filter(({ delta }) => isInTheWay(delta));
  if (changes.length === 0) return;
  const told = changes.map(({ sequence, kind, author }) => ({ sequence, kind, author }));
  const message = `Cannot apply what was decided at ${seenHead}: change ${told[0]?.sequence} came between`;
  throw new Refusal("document-changed", message, { changes: told });
}
