import type { Fact, FactKind, Matching, Placed } from "./fact.ts";

/**
 * Pairs the facts that agree: by their keys first, in order, then in the looser ways of their kind. Linear, but for what the keys leave
 * over; where that is too much to compare, it stays unpaired.
 */
export function matchFacts<F extends Fact>(
  kind: Comparing<F>,
  base: readonly Placed<F>[],
  target: readonly Placed<F>[],
): Matching<F> {
  return kind.agreements.reduce<Matching<F>>(
    (matching, agree) => {
      const { pairs, lost, strange } = matching;
      if (lost.length === 0 || lost.length * strange.length > MOST_COMPARED) return matching;
      const more = pairUp(lost, strange, agree);
      return { ...more, pairs: [...pairs, ...more.pairs] };
    },
    matchByKey(kind, base, target),
  );
}

/** Tells whether two facts agree in any way of their kind. */
export function agreeing<F extends Fact>(
  kind: Comparing<F>,
  base: Placed<F>,
  target: Placed<F>,
): boolean {
  return shareKey(keysOf(kind, base), keysOf(kind, target)) || agreeLoosely(kind, base, target);
}

/**
 * Returns what tells whether a fact agrees with any of `facts`. It will be asked `times` times, as a base or, where `asked` says so, as a
 * target: where that is too much to compare, only the keys tell.
 */
export function agreementFinder<F extends Fact>(
  kind: Comparing<F>,
  facts: readonly Placed<F>[],
  times: number,
  asked: "base" | "target" = "base",
): (fact: Placed<F>) => boolean {
  const isLoose = kind.agreements.length > 0 && facts.length * times <= MOST_COMPARED;
  let keys: Set<string | number> | null = null;
  return (fact) => {
    keys ??= new Set(facts.flatMap((one) => keysOf(kind, one)));
    for (const key of keysOf(kind, fact)) if (keys.has(key)) return true;
    if (!isLoose) return false;
    return facts.some((one) =>
      asked === "base" ? agreeLoosely(kind, fact, one) : agreeLoosely(kind, one, fact),
    );
  };
}

function agreeLoosely<F extends Fact>(
  { agreements }: Comparing<F>,
  base: Placed<F>,
  target: Placed<F>,
): boolean {
  return agreements.some((agree) => agree(base, target));
}

type Comparing<F extends Fact> = Pick<FactKind<F>, "agreements" | "keysOf">;

function keysOf<F extends Fact>({ keysOf: own }: Comparing<F>, { fact }: Placed<F>): Fact["keys"] {
  return own ? own(fact) : fact.keys;
}

// Some hundred facts on either side: a table of results in one paragraph has as many.
const MOST_COMPARED = 20_000;

function matchByKey<F extends Fact>(
  kind: Comparing<F>,
  base: readonly Placed<F>[],
  target: readonly Placed<F>[],
): Matching<F> {
  if (base.length === 0 || target.length === 0) return { pairs: [], lost: base, strange: target };
  // A table costs more than it saves for the few facts that most rows have.
  const isShort = base.length * target.length <= FEW;
  return isShort ? matchFew(kind, base, target) : matchMany(kind, base, target);
}

const FEW = 100;

function matchFew<F extends Fact>(
  kind: Comparing<F>,
  base: readonly Placed<F>[],
  target: readonly Placed<F>[],
): Matching<F> {
  return pairUp(base, target, (a, b) => shareKey(keysOf(kind, a), keysOf(kind, b)));
}

function shareKey(a: Fact["keys"], b: Fact["keys"]): boolean {
  for (const key of a) if (b.includes(key)) return true;
  return false;
}

function matchMany<F extends Fact>(
  kind: Comparing<F>,
  base: readonly Placed<F>[],
  target: readonly Placed<F>[],
): Matching<F> {
  const waiting = new Map<string | number, Placed<F>[]>();
  for (const fact of target.toReversed()) {
    for (const key of keysOf(kind, fact)) {
      const row = waiting.get(key);
      if (row) row.push(fact);
      else waiting.set(key, [fact]);
    }
  }
  const taken = new Set<Placed<F>>();
  const pairs: (readonly [Placed<F>, Placed<F>])[] = [];
  const lost: Placed<F>[] = [];
  for (const fact of base) {
    const twin = firstFree(keysOf(kind, fact), waiting, taken);
    if (!twin) lost.push(fact);
    else {
      taken.add(twin);
      pairs.push([fact, twin]);
    }
  }
  return { pairs, lost, strange: target.filter((fact) => !taken.has(fact)) };
}

function firstFree<F extends Fact>(
  keys: Fact["keys"],
  waiting: ReadonlyMap<string | number, Placed<F>[]>,
  taken: ReadonlySet<Placed<F>>,
): Placed<F> | null {
  for (const key of keys) {
    const row = waiting.get(key);
    while (row && row.length > 0) {
      const next = row.pop();
      if (next && !taken.has(next)) return next;
    }
  }
  return null;
}

function pairUp<F extends Fact>(
  base: readonly Placed<F>[],
  target: readonly Placed<F>[],
  agree: (base: Placed<F>, target: Placed<F>) => boolean,
): Matching<F> {
  const strange = [...target];
  const lost: Placed<F>[] = [];
  const pairs: (readonly [Placed<F>, Placed<F>])[] = [];
  for (const fact of base) {
    const at = strange.findIndex((other) => agree(fact, other));
    const [twin] = at < 0 ? [] : strange.splice(at, 1);
    if (twin) pairs.push([fact, twin]);
    else lost.push(fact);
  }
  return { pairs, lost, strange };
}
