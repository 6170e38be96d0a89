import { type FindingIdentity, type Occurrence, readOccurrence } from "./dismissal-identity.ts";

/** A finding by the two keys that a dismissal may be kept under. */
type Known = Pick<FindingIdentity, "fingerprint" | "occurrence">;

/**
 * Finds for each finding the dismissal of an occurrence that was said of it: its index, or null. `dismissals` are keys, null for one of
 * another scope. Only equal cores match, each dismissal at most one finding and the best first: the same segment, then the more of
 * the neighbouring words; what nothing tells apart goes by order. A key of the time before segments is a fingerprint and matches
 * that alone. Linear but for findings alike in core, segment and nearest words.
 */
export function matchOccurrences(
  findings: readonly Known[],
  dismissals: readonly (string | null)[],
): (number | null)[] {
  const matching = new Matching(findings.length);
  const places = findings.map(({ occurrence }) => readOccurrence(occurrence));
  const said = dismissals.map((key) => (key === null ? null : readOccurrence(key)));
  matching.pairEqual(
    dismissals,
    findings.map(({ occurrence }) => occurrence),
  );
  matching.pairEqual(
    dismissals,
    findings.map(({ fingerprint }) => fingerprint),
  );
  for (const { finding, dismissal } of pairsOf(places, said, matching))
    matching.pair(finding, dismissal);
  matching.pairEqual(
    said.map((place) => place && contextOf(place)),
    places.map(contextOf),
  );
  return matching.matches;
}

/** Who is matched with whom so far. */
class Matching {
  readonly matches: (number | null)[];
  readonly #taken = new Set<number>();

  constructor(findings: number) {
    this.matches = Array.from({ length: findings }, () => null);
  }

  isOpen(finding: number): boolean {
    return this.matches[finding] === null;
  }

  isFree(dismissal: number): boolean {
    return !this.#taken.has(dismissal);
  }

  pair(finding: number, dismissal: number): void {
    if (!this.isOpen(finding) || !this.isFree(dismissal)) return;
    this.matches[finding] = dismissal;
    this.#taken.add(dismissal);
  }

  /** Pairs what is left by equal keys, in order, one by one. */
  pairEqual(dismissals: readonly (string | null)[], findings: readonly (string | null)[]): void {
    const open = indexed(findings.map((key, at) => (key !== null && this.isOpen(at) ? [key] : [])));
    const next = new Map<string, number>();
    for (const [dismissal, key] of dismissals.entries()) {
      if (key === null || !this.isFree(dismissal)) continue;
      const at = next.get(key) ?? 0;
      const finding = open.get(key)?.[at];
      if (finding === undefined) continue;
      next.set(key, at + 1);
      this.pair(finding, dismissal);
    }
  }
}

interface Pair {
  readonly finding: number;
  readonly dismissal: number;
  readonly score: number;
}

// A segment keeps its id through every edit, so it outweighs a few changed neighbours; a sentence that moved to another segment with
// most of its neighbours outweighs an equal error left behind in strange company.
const SAME_SEGMENT = 0.5;

// Less than this of the neighbours, in another segment, is another place.
const CLOSE = 0.4;

// So many candidates of one kind are compared; beyond it they are alike in all that is compared.
const CANDIDATES = 12;

/** What is left, in pairs that may be the same, the likeliest first. */
function pairsOf(
  places: readonly Occurrence[],
  dismissals: readonly (Occurrence | null)[],
  matching: Matching,
): Pair[] {
  const byTrait = indexed(places.map((place, at) => (matching.isOpen(at) ? traitsOf(place) : [])));
  const pairs = dismissals.flatMap((said, dismissal) => {
    if (said === null || !matching.isFree(dismissal)) return [];
    const near = traitsOf(said).flatMap((trait) => byTrait.get(trait)?.slice(0, CANDIDATES) ?? []);
    return [...new Set(near)].flatMap((finding) => {
      const place = places[finding];
      const score = place ? scoreOf(said, place) : 0;
      return score < CLOSE ? [] : [{ finding, dismissal, score }];
    });
  });
  return pairs.sort((a, b) => b.score - a.score);
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
function traitsOf(place: Occurrence): string[] {
  const { core, segment, left, right } = place;
  const inCore = [
    ...(segment === "" ? [] : [["segment", segment]]),
    ["left", ...left.slice(-NEAREST)],
    ["right", ...right.slice(0, NEAREST)],
  ].map((trait) => [core, ...trait].join(" "));
  return [contextOf(place), ...inCore];
}

function contextOf({ core, left, right }: Occurrence): string {
  return [core, left.join(" "), right.join(" ")].join("\n");
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
