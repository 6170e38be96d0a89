import { inverted, type Lists } from "../evidence/lists.ts";
import type { Material } from "../evidence/material.ts";
import type { Direction } from "./lexicon.ts";

/** The tokens that a growing run of units explains, and where they occur on the other side. */
export class ExplainedTokens {
  readonly #direction: Direction;
  readonly #occurrences: Lists;
  /** For each token, the sum of what the tokens of the run say for it. */
  readonly #sums: Float64Array;
  /** The tokens with a sum above zero. */
  readonly #touched: Int32Array;
  #count = 0;
  /** For each token, its first occurrence that a band may still reach: rows and columns only rise. */
  readonly #reached: Int32Array;

  constructor(found: Material, direction: Direction) {
    const tokens = found.vocabulary.length;
    this.#direction = direction;
    this.#occurrences = inverted(found.units, tokens);
    this.#sums = new Float64Array(tokens);
    this.#touched = new Int32Array(tokens);
    this.#reached = this.#occurrences.starts.slice();
  }

  /** Adds a unit to the run; returns how many tokens it has. */
  add({ units: { starts, items } }: Material, unit: number): number {
    const { starts: rows, columns, values } = this.#direction.ratios;
    const start = starts[unit] ?? 0;
    const end = starts[unit + 1] ?? 0;
    for (let item = start; item < end; item += 1) {
      const row = items[item] ?? 0;
      const last = rows[row + 1] ?? 0;
      for (let at = rows[row] ?? 0; at < last; at += 1)
        this.#say(columns[at] ?? 0, values[at] ?? 0);
    }
    return end - start;
  }

  #say(token: number, ratio: number): void {
    const sum = this.#sums[token] ?? 0;
    if (sum === 0) this.#touched[this.#count++] = token;
    this.#sums[token] = sum + ratio;
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
    for (let nth = 0; nth < this.#count; nth += 1) {
      const token = this.#touched[nth] ?? 0;
      const end = starts[token + 1] ?? 0;
      let at = this.#reached[token] ?? 0;
      while (at < end && (items[at] ?? 0) < first) at += 1;
      this.#reached[token] = at;
      if (at === end || (items[at] ?? 0) >= last) continue;
      const share = this.#direction.explained[token] ?? 0;
      const gain = surprise(share, (this.#sums[token] ?? 0) * scale) - (silence[token] ?? 0);
      for (; at < end && (items[at] ?? 0) < last; at += 1) see(items[at] ?? 0, gain);
    }
  }

  clear(): void {
    for (let nth = 0; nth < this.#count; nth += 1) this.#sums[this.#touched[nth] ?? 0] = 0;
    this.#count = 0;
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
