import type { Delta, Turn } from "#lib/core/history/change.ts";
import { readChangesSince } from "#lib/data/changes.ts";
import type { Writing } from "#lib/data/connect.ts";

/** A thing of a document, by its number, and the head at which somebody saw it. */
interface Seen {
  readonly id: number;
  readonly seenHead: number;
}

/** Tells whether a change since then altered it: one of the turns that `turnsIn` picks is its own. */
export async function isAlteredSince(
  tx: Writing,
  document: string,
  { id, seenHead }: Seen,
  turnsIn: (delta: Delta) => readonly Turn<{ readonly id: number }>[],
): Promise<boolean> {
  const changes = await readChangesSince(tx, document, seenHead);
  const turns = changes.flatMap(({ delta }) => turnsIn(delta));
  return turns.some(({ before, after }) => (after ?? before)?.id === id);
}
