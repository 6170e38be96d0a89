import type { Cause, TextTurn } from "#lib/core/history/change.ts";
import type { NewRevision } from "#lib/data/changes.ts";
import type { TextEdit } from "./carry-flags.ts";

/** A new text for a segment; `revision` is the one that it takes the place of. */
export interface NewText extends TextEdit {
  readonly revision: number;
}

/** The revisions and turns that new texts make in the change after `head`; those that stay as they are make none. */
export function revisionsOf(
  edits: readonly NewText[],
  head: number,
  cause: Cause,
): { readonly revisions: NewRevision[]; readonly texts: TextTurn[] } {
  const made = edits.filter(({ before, after }) => before !== after);
  return {
    revisions: made.map(({ segment, after, revision }) => {
      return { segment, text: after, cause, basedOn: revision, seen: head };
    }),
    texts: made.map(({ segment, revision }) => {
      return { segment, before: revision, after: head + 1 };
    }),
  };
}
