import type { WholeRow } from "#lib/core/checks/engine/check.ts";
import type { Fact, FactKind, Fault, Matching, Placed } from "./fact.ts";
import { agreeing, agreementFinder } from "./matching.ts";

/** A row under comparison: the facts of each edition, by its index. */
export interface ComparedRow<F extends Fact> {
  readonly kind: FactKind<F>;
  readonly row: WholeRow;
  readonly facts: readonly (readonly Placed<F>[])[];
}

/**
 * Returns the matching without what needs no word: a fault of the base that the translation mended, and what it has from an edition before
 * the base. What the base alone has added is no loss.
 */
export function withoutSettled<F extends Fact>(
  { kind, row, facts }: ComparedRow<F>,
  matching: Matching<F>,
  known: readonly Fault<F>[],
  edition: number,
): Matching<F> {
  const before = factsBefore(row, facts, edition);
  if (before === null) return matching;
  const faulty = new Set(known.map(({ wrong }) => wrong));
  const times = matching.lost.length + matching.strange.length;
  const says = agreementFinder(kind, before, times, "target");
  const mended = new Set(matching.strange.filter(says));
  const lost = matching.lost.filter((fact) => !faulty.has(fact) && says(fact));
  const replaced = matching.lost.flatMap((fact) => rightFor(fact, known, [...mended], kind));
  return {
    pairs: matching.pairs,
    lost: [...lost, ...replaced],
    strange: matching.strange.filter((fact) => !mended.has(fact)),
  };
}

/** What the base has wrong and the translation neither repeats nor mends: the fact it ought to have. */
function rightFor<F extends Fact>(
  fact: Placed<F>,
  known: readonly Fault<F>[],
  mended: readonly Placed<F>[],
  kind: FactKind<F>,
): Placed<F>[] {
  const fault = known.find(({ wrong }) => wrong === fact);
  if (!fault || mended.some((other) => agreeing(kind, fault.right, other))) return [];
  return [fault.right];
}

/** All that the editions before the base say; null where the base is an original. */
function factsBefore<F extends Fact>(
  { editions, cells }: WholeRow,
  facts: readonly (readonly Placed<F>[])[],
  edition: number,
): readonly Placed<F>[] | null {
  const before: Placed<F>[] = [];
  let isKnown = false;
  let at = editions[editions[edition]?.basedOn ?? -1]?.basedOn ?? null;
  for (let hops = 0; at !== null && hops < editions.length; hops++) {
    if (cells[at]) isKnown = true;
    for (const fact of facts[at] ?? []) before.push(fact);
    at = editions[at]?.basedOn ?? null;
  }
  return isKnown ? before : null;
}
