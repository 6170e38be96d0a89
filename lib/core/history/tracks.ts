/** The values one thing has had: `values[i]` from change `sequences[i]` on, null where it was absent. */
interface Track<T> {
  readonly sequences: number[];
  readonly values: (T | null)[];
}

/**
 * The values of many things over a log, by key. A thing that the log never touches costs one entry of a map. A turn tells the value before
 * it too, so that what was assumed of a thing's beginning is put right by its first turn.
 */
export class Tracks<K, T> {
  readonly #steady = new Map<K, T>();
  readonly #tracks = new Map<K, Track<T>>();
  /** The key of each turn and the change that made it, in order. */
  readonly #turned: { readonly sequences: number[]; readonly keys: K[] } = {
    sequences: [],
    keys: [],
  };
  #size = 0;

  /** How many values are kept. */
  get size(): number {
    return this.#steady.size + this.#size;
  }

  /** Takes it that a thing without turns has stood like this since the beginning. */
  assume(key: K, value: T): void {
    if (!this.#tracks.has(key)) this.#steady.set(key, value);
  }

  /** Adds what a change did. Changes come in order; of two turns in one change the later one holds. */
  turn(key: K, sequence: number, before: T | null, after: T | null): void {
    const track = this.#tracks.get(key);
    this.#turned.sequences.push(sequence);
    this.#turned.keys.push(key);
    this.#size += track ? 1 : 2;
    if (track) {
      track.sequences.push(sequence);
      track.values.push(after);
      return;
    }
    this.#steady.delete(key);
    this.#tracks.set(key, { sequences: [0, sequence], values: [before, after] });
  }

  /** The value of one thing after a change; null where it did not exist. Logarithmic in its turns. */
  valueAt(key: K, sequence: number): T | null {
    const track = this.#tracks.get(key);
    return track ? standing(track, sequence) : (this.#steady.get(key) ?? null);
  }

  /** All that existed after a change, in no particular order. */
  *at(sequence: number): Generator<readonly [K, T]> {
    yield* this.#steady;
    for (const [key, track] of this.#tracks) {
      const value = standing(track, sequence);
      if (value !== null) yield [key, value];
    }
  }

  /**
   * What was otherwise after change `from` than after `to`, whichever is earlier, as it was after `to`: null where it did not exist. Costs
   * the turns between the two, or all things with turns where these are fewer.
   */
  *between(from: number, to: number): Generator<readonly [K, T | null]> {
    for (const key of this.#turnedBetween(Math.min(from, to), Math.max(from, to))) {
      const value = this.valueAt(key, to);
      if (value !== this.valueAt(key, from)) yield [key, value];
    }
  }

  #turnedBetween(earlier: number, later: number): Iterable<K> {
    const { sequences, keys } = this.#turned;
    const [start, end] = [countUpTo(sequences, earlier), countUpTo(sequences, later)];
    return end - start < this.#tracks.size ? new Set(keys.slice(start, end)) : this.#tracks.keys();
  }
}

function standing<T>({ sequences, values }: Track<T>, sequence: number): T | null {
  return values[countUpTo(sequences, sequence) - 1] ?? null;
}

/** How many of some numbers in order are not above `most`. Logarithmic. */
function countUpTo(numbers: readonly number[], most: number): number {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((numbers[middle] ?? 0) <= most) from = middle + 1;
    else to = middle;
  }
  return from;
}
