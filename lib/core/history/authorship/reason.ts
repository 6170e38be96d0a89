import type { Delta, FlagTurn } from "#lib/core/history/change.ts";
import type { Flag } from "#lib/core/quality/flags.ts";

/** Why somebody made a change; null where nobody said. */
export interface Reason {
  /** The check whose fix it took. */
  readonly check: string | null;
  /** The flag that it dealt with, as it stands. */
  readonly flag: Flag | null;
}

/**
 * Tells why a change was made. It dealt with a flag if it moved it to fixed, or if it altered the marked words and the flag is fixed by
 * now; `standing` are the flags of the document, by id.
 */
export function reasonOf(
  { fixes, flags }: Pick<Delta, "fixes" | "flags">,
  standing: ReadonlyMap<number, Flag>,
): Reason {
  const fix = fixes.find(({ after }) => after !== null)?.after;
  const turn = flags.find((each) => hasDealtWith(each, standing));
  const flag = turn?.after && (standing.get(turn.after.id) ?? turn.after);
  return { check: fix?.check ?? null, flag: flag ?? null };
}

function hasDealtWith({ before, after }: FlagTurn, standing: ReadonlyMap<number, Flag>): boolean {
  if (!before || !after) return false;
  if (after.state === "fixed") return before.state !== "fixed";
  const haveWordsChanged =
    after.quote !== before.quote || (after.start === null) !== (before.start === null);
  return haveWordsChanged && standing.get(after.id)?.state === "fixed";
}
