import { inverted, type Lists } from "../evidence/lists.ts";
import type { Material } from "../evidence/material.ts";
import type { Direction } from "./lexicon.ts";
import { TokenSums } from "./token-sums.ts";

/** The tokens that a growing run of units explains, and where they occur on the other side. */
export class ExplainedTokens {
  readonly #direction: Direction;
  readonly #occurrences: Lists;
  readonly #sums: TokenSums;
  /** For each token, its first occurrence that a band may still reach: rows and columns only rise. */
  readonly #reached: Int32Array;

  constructor(found: Material, direction: Direction) {
    const tokens = found.vocabulary.length;
    this.#direction = direction;
    this.#occurrences = inverted(found.units, tokens);
    this.#sums = new TokenSums(direction.ratios, tokens);
    this.#reached = this.#occurrences.starts.slice();
  }

  /** Adds a unit to the run; returns how many tokens it has. */
  add({ units }: Material, unit: number): number {
    return this.#sums.add(units, unit);
  }

  /** Tells for each occurrence of an explained token in units from `first` to before `last` what it gains. */
  each(
    scale: number,
    silence: Float64Array,
    first: number,
    last: number,
    see: (unit: number, gain: number) => void,
  ): void {
    const { starts, items } = this.#occurrences;
    for (const token of this.#sums.tokens) {
      const end = starts[token + 1] ?? 0;
      let at = this.#reached[token] ?? 0;
      while (at < end && (items[at] ?? 0) < first) at += 1;
      this.#reached[token] = at;
      if (at === end || (items[at] ?? 0) >= last) continue;
      const share = this.#direction.explained[token] ?? 0;
      const gain = surprise(share, this.#sums.of(token) * scale) - (silence[token] ?? 0);
      for (; at < end && (items[at] ?? 0) < last; at += 1) see(items[at] ?? 0, gain);
    }
  }

  /** Begins a new run. */
  clear(): void {
    this.#sums.clear();
  }
}

// However strong a look-alike, one token alone must not carry a bead over everything else.
const MOST_PER_TOKEN = 5;

// A word that is known to have a partner in the bead never speaks against it, even where all the text is one unit and
// so every word as likely without the partner.
const LEAST_PER_TOKEN = 0;

function surprise(share: number, ratio: number): number {
  const nats = Math.log(1 - share + share * ratio);
  return Math.min(MOST_PER_TOKEN, Math.max(LEAST_PER_TOKEN, nats));
}
