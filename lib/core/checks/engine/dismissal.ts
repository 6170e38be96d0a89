import type { Finding } from "./check.ts";
import { coreOf, type FindingIdentity } from "./dismissal-identity.ts";
import { matchOccurrences } from "./dismissal-matching.ts";

/**
 * How far a dismissal reaches. `occurrence`: one place, wherever it moves. `document`: these words in this document, later ones too.
 * `language`: these words in every text of the language. `everywhere`: in every text.
 */
export const DISMISSAL_SCOPES = ["occurrence", "document", "language", "everywhere"] as const;
export type DismissalScope = (typeof DISMISSAL_SCOPES)[number];

/** An editor's word that a finding is to be left as it is. */
export interface Dismissal {
  readonly scope: DismissalScope;
  /** The id of the check. */
  readonly check: string;
  /** What it applies to: `dismissalKey()` of the finding it was said of. */
  readonly key: string;
  readonly reason: string;
  readonly author?: string | null;
}

/** Returns the key that a dismissal of this scope is stored under. */
export function dismissalKey(identity: FindingIdentity, scope: DismissalScope): string {
  return identity[KEYS[scope]];
}

const KEYS = {
  occurrence: "occurrence",
  document: "words",
  language: "words",
  everywhere: "anywhere",
} as const satisfies Record<DismissalScope, keyof FindingIdentity>;

/**
 * Returns for each finding the dismissal it falls under, the narrowest first; null for an open one. `dismissals` are those of the
 * document (`occurrence`, `document`) and the standing ones. Each of one occurrence hides one finding at most: the one that is most
 * likely the same, by segment and neighbouring words, so that an equal error that is added shows. It hides none once its words or
 * those of its evidence have changed.
 */
export function dismissedBy<D extends Dismissal>(
  findings: readonly Finding[],
  identities: readonly FindingIdentity[],
  dismissals: readonly D[],
): (D | null)[] {
  const single = matchOccurrences(
    identities,
    dismissals.map(({ scope, key }) => (scope === "occurrence" ? key : null)),
  );
  const broad = new Map(dismissals.toReversed().map((one) => [scopeKey(one), one]));
  return findings.map(({ check }, at) => {
    const identity = identities[at];
    if (!identity) throw new Error(`Expected an identity for each finding: finding ${at} has none`);
    const own = single[at] ?? null;
    if (own !== null) return dismissals[own] ?? null;
    for (const scope of BROAD) {
      const found = broad.get(scopeKey({ scope, check, key: dismissalKey(identity, scope) }));
      if (found) return found;
    }
    return null;
  });
}

const BROAD = ["document", "language", "everywhere"] as const;

function scopeKey({ scope, check, key }: Pick<Dismissal, "scope" | "check" | "key">): string {
  return `${scope}\n${check}\n${key}`;
}

type Known = Pick<FindingIdentity, "occurrence" | "words" | "anywhere">;

/** Tells whether a finding of a check may fall under another dismissal than before. */
type Affects = (check: string, identity: Known) => boolean;

/**
 * Tells which findings have to be matched anew once some findings and some of the dismissals came, went or changed: `dismissals` are those
 * that hold now. Words are matched by each finding alone. Occurrences are matched among those of one core, all of which are told then;
 * a key from before there were cores affects everything.
 */
export function affectedBy(
  findings: readonly Pick<FindingIdentity, "occurrence">[],
  changed: readonly Dismissal[],
  dismissals: readonly Dismissal[],
): Affects {
  const [single, broad] = [changed.filter(isSingle), changed.filter((one) => !isSingle(one))];
  if (single.some(({ key }) => coreOf(key) === key)) return () => true;
  const atStake = new Set(dismissals.filter(isSingle).map(({ key }) => coreOf(key)));
  const touched = findings.map(({ occurrence }) => coreOf(occurrence));
  const cores = new Set([
    ...touched.filter((core) => atStake.has(core)),
    ...single.map(({ key }) => coreOf(key)),
  ]);
  const scopes = new Set(broad.map(scopeKey));
  return (check, identity) =>
    (cores.size > 0 && cores.has(coreOf(identity.occurrence))) ||
    (scopes.size > 0 &&
      BROAD.some((scope) => scopes.has(scopeKey({ scope, check, key: identity[KEYS[scope]] }))));
}

function isSingle({ scope }: Dismissal): boolean {
  return scope === "occurrence";
}
