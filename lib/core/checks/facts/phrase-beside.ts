import type { Cell, Place } from "#lib/core/checks/engine/check.ts";
import type { Fact, Placed, Sides } from "./fact.ts";
import { phraseAt } from "./gap.ts";

/** Returns the words of a translation round the place to which `fact` of its base corresponds; null where it has no words. */
export function phraseBeside(
  fact: Placed<Fact>,
  { base, target }: { readonly base: Cell; readonly target: Cell },
): Place | null {
  const sides: Sides<Fact> = { base, target, matching: { pairs: [], lost: [fact], strange: [] } };
  const phrase = phraseAt(fact, sides);
  const edition = target.texts[0]?.edition;
  return phrase && edition !== undefined ? { edition, ...phrase } : null;
}
