import { LEXICON_CHECKS } from "#lib/core/checks/lexicon/all.ts";
import type { KnownProblem } from "./known-problem.ts";

/** The open findings that have a fix, by what they have in common. */
export interface Alike {
  /** How many are of one kind with a finding, itself among them. */
  count(problem: KnownProblem): number;
  /** Those of one kind with a finding, itself among them, in no order. A look at each finding. */
  all(problem: KnownProblem): KnownProblem[];
}

/**
 * Counts findings of one kind: the same check on the same words, or the same variant of it in the same edition where words do not matter. A
 * finding comes and goes at a cost that does not depend on how many there are. Counts alone are kept: lists of all would weigh more than
 * the findings.
 */
export class AlikeCounts {
  readonly #counts = new Map<string, number>();

  add(problem: KnownProblem, by: 1 | -1): void {
    if (!isMendable(problem)) return;
    for (const key of keysOf(problem)) {
      const count = (this.#counts.get(key) ?? 0) + by;
      if (count === 0) this.#counts.delete(key);
      else this.#counts.set(key, count);
    }
  }

  count(problem: KnownProblem): number {
    const [words, variant, both] = keysOf(problem);
    return this.#of(words) + this.#of(variant) - this.#of(both);
  }

  #of(key: string): number {
    return this.#counts.get(key) ?? 0;
  }
}

/** Tells whether two findings are of one kind, and the second can be mended. */
export function isAlike(one: KnownProblem, other: KnownProblem): boolean {
  if (one.check !== other.check || !isMendable(other)) return false;
  if (one.words === other.words) return true;
  return one.message === other.message && one.edition === other.edition && !isOfWords(one);
}

const OF_WORDS: ReadonlySet<string> = new Set([
  ...LEXICON_CHECKS.map(({ id }) => id),
  "names",
  "name-variant",
  "spelling",
]);

/** Two stray stops are one kind of slip; two words that are wrong each need a look. */
function isOfWords({ check }: KnownProblem): boolean {
  return OF_WORDS.has(check);
}

function isMendable({ dismissed, fixCount }: KnownProblem): boolean {
  return dismissed === null && fixCount > 0;
}

/** By words, by variant, by both. */
function keysOf(problem: KnownProblem) {
  const { check, message, edition, words } = problem;
  const kind = isOfWords(problem) ? words : "";
  return [
    `words ${check} ${words}`,
    `variant ${check} ${message} ${edition} ${kind}`,
    `both ${check} ${message} ${edition} ${words}`,
  ] as const;
}
