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
}

function standing<T>({ sequences, values }: Track<T>, sequence: number): T | null {
  let [from, to] = [0, sequences.length];
  while (to - from > 1) {
    const middle = (from + to) >>> 1;
    if ((sequences[middle] ?? 0) <= sequence) from = middle;
    else to = middle;
  }
  return values[from] ?? null;
}
