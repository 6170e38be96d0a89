import type { Lists } from "../evidence/lists.ts";
import type { Table } from "../evidence/table.ts";

/** What the tokens of some units say for each token of the other side, summed; one object serves unit after unit. */
export class TokenSums {
  readonly #said: Table;
  readonly #sums: Float64Array;
  readonly #touched: Int32Array;
  #count = 0;

  /** `said` has a row a given token; its columns are less than `tokens`. */
  constructor(said: Table, tokens: number) {
    this.#said = said;
    this.#sums = new Float64Array(tokens);
    this.#touched = new Int32Array(tokens);
  }

  /** Adds what the tokens of a unit say; returns how many it has. */
  add({ starts, items }: Lists, unit: number): number {
    const { starts: rows, columns, values } = this.#said;
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

  #say(token: number, value: number): void {
    const sum = this.#sums[token] ?? 0;
    if (sum === 0) this.#touched[this.#count++] = token;
    this.#sums[token] = sum + value;
  }

  /** What is said for a token; 0 for nothing. */
  of(token: number): number {
    return this.#sums[token] ?? 0;
  }

  /** The tokens for which something is said, in the order of the first word for them; a view, good until the next change. */
  get tokens(): Int32Array {
    return this.#touched.subarray(0, this.#count);
  }

  /** Forgets all that was added. */
  clear(): void {
    for (let nth = 0; nth < this.#count; nth += 1) this.#sums[this.#touched[nth] ?? 0] = 0;
    this.#count = 0;
  }
}
