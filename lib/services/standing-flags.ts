import type { Delta } from "#lib/core/history/change.ts";
import type { Flag } from "#lib/core/quality/flags.ts";
import type { Writing } from "#lib/data/connect.ts";
import { readFlags } from "#lib/data/flags.ts";
import { isAlteredSince } from "./altered-since.ts";
import { Refusal } from "./refusal.ts";

/** Reads a flag that stands. @throws Refusal `no-such-flag` */
export async function flagOf(tx: Writing, document: string, id: number): Promise<Flag> {
  const [flag] = await readFlags(tx, document, { ids: [id] });
  if (flag) return flag;
  throw new Refusal("no-such-flag", `Cannot change flag ${id}: document "${document}" has none`);
}

/**
 * Makes sure that nobody altered a flag after somebody saw it; an edit that carried it along is no alteration.
 * @throws Refusal `flag-changed`
 */
export async function refuseIfFlagAltered(
  tx: Writing,
  document: string,
  id: number,
  seenHead: number,
): Promise<void> {
  const turnsIn = ({ flags }: Delta) => flags.filter((turn) => !turn.carried);
  if (!(await isAlteredSince(tx, document, { id, seenHead }, turnsIn))) return;
  throw new Refusal("flag-changed", `Cannot change flag ${id}: somebody changed it meanwhile`);
}
