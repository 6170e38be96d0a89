import { type FindingIdentity, type Occurrence, readOccurrence } from "./dismissal-identity.ts";

/**
 * Finds for each finding the dismissal of an occurrence that was said of it: its index, or null. `dismissals` are keys, null for one of
 * another scope. Only equal cores match, each dismissal at most one finding and the best first: the same segment, then the more of
 * the neighbouring words; what nothing tells apart goes by order. A key of the time before segments is a fingerprint and matches
 * that alone. Linear but for findings alike in core, segment and nearest words.
 */
export function matchOccurrences(
  findings: readonly Pick<FindingIdentity, "fingerprint" | "occurrence">[],
  dismissals: readonly (string | null)[],
): (number | null)[] {
  const matches: (number | null)[] = findings.map(() => null);
  const taken = new Set<number>();
  const pairs = pairsOf(findings, dismissals).sort((a, b) => b.score - a.score);
  for (const { finding, dismissal } of pairs) {
    if (matches[finding] !== null || taken.has(dismissal)) continue;
    matches[finding] = dismissal;
    taken.add(dismissal);
  }
  return matches;
}

interface Pair {
  readonly finding: number;
  readonly dismissal: number;
  readonly score: number;
}

// A segment keeps its id through every edit, so it outweighs a few changed neighbours; a sentence that moved to another segment with
// most of its neighbours outweighs an equal error left behind in strange company.
const SAME_SEGMENT = 0.5;

// More than any two places can reach.
const EXACT = 2;

// Less than this of the neighbours, in another segment, is another place.
const CLOSE = 0.4;

// So many candidates of one kind are compared; beyond it they are alike in all that is compared.
const CANDIDATES = 32;

function pairsOf(
  findings: readonly Pick<FindingIdentity, "fingerprint" | "occurrence">[],
  dismissals: readonly (string | null)[],
): Pair[] {
  const places = findings.map(({ occurrence }) => readOccurrence(occurrence));
  const byTrait = indexed(places.map(traitsOf));
  const byFingerprint = indexed(findings.map(({ fingerprint }) => [fingerprint]));
  return dismissals.flatMap((key, dismissal) => {
    if (key === null) return [];
    const exact = byFingerprint.get(key) ?? [];
    const said = readOccurrence(key);
    const near = new Set(
      traitsOf(said).flatMap((trait) => byTrait.get(trait)?.slice(0, CANDIDATES) ?? []),
    );
    return [
      ...exact.map((finding) => ({ finding, dismissal, score: EXACT })),
      ...[...near].flatMap((finding) => {
        const place = places[finding];
        const score = place ? scoreOf(said, place) : 0;
        return score < CLOSE ? [] : [{ finding, dismissal, score }];
      }),
    ];
  });
}

/** Which of the items have a trait. */
function indexed(traits: readonly (readonly string[])[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [item, list] of traits.entries()) {
    for (const trait of list) {
      const items = index.get(trait);
      if (items) items.push(item);
      else index.set(trait, [item]);
    }
  }
  return index;
}

const NEAREST = 2;

/** What two of the same place have at least one of in common. */
function traitsOf({ core, segment, left, right }: Occurrence): string[] {
  return [
    ["both", ...left, "", ...right],
    ...(segment === "" ? [] : [["segment", segment]]),
    ["left", ...left.slice(-NEAREST)],
    ["right", ...right.slice(0, NEAREST)],
  ].map((trait) => [core, ...trait].join(" "));
}

function scoreOf(a: Occurrence, b: Occurrence): number {
  const isSame = a.segment !== "" && a.segment === b.segment;
  const context = (likeness(a.left, b.left) + likeness(a.right, b.right)) / 2;
  return context + (isSame ? SAME_SEGMENT : 0);
}

/** The share of words that stand in both in the same order. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : commonLength(a, b) / longer;
}

function commonLength(a: readonly string[], b: readonly string[]): number {
  let above = b.map(() => 0);
  for (const word of a) {
    const row: number[] = [];
    for (const [at, other] of b.entries()) {
      row.push(
        word === other ? (above[at - 1] ?? 0) + 1 : Math.max(above[at] ?? 0, row[at - 1] ?? 0),
      );
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}
