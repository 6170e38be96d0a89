import type { PreparedText } from "./prepared-text.ts";

/** A judgement that has to be made again once something it read has changed. */
export interface Reader {
  isStale: boolean;
}

interface Slot {
  readonly counts: Map<string, number>;
  readonly readers: Set<Reader>;
}

type Lesson = readonly [key: string, value: string];

/**
 * What one check has learnt from one edition: values counted under keys. It follows the edition from run to run: only texts that
 * came or went are learnt or unlearnt, and whoever read what thereby changed becomes stale.
 */
export class Ledger {
  readonly #learns: (text: PreparedText) => Iterable<Lesson>;
  readonly #slots = new Map<string, Slot>();
  #texts = new Map<PreparedText, number>();

  constructor(learns: (text: PreparedText) => Iterable<Lesson>) {
    this.#learns = learns;
  }

  /** Linear in the paragraphs, and in the words of those that changed. */
  follow(paragraphs: readonly PreparedText[]): void {
    const now = new Map<PreparedText, number>();
    for (const text of paragraphs) now.set(text, (now.get(text) ?? 0) + 1);
    for (const [text, times] of now) this.#count(text, times - (this.#texts.get(text) ?? 0));
    for (const [text, times] of this.#texts) if (!now.has(text)) this.#count(text, -times);
    this.#texts = now;
  }

  /** What stands under a key; `reader` is told when it changes. */
  read(key: string, reader: Reader): ReadonlyMap<string, number> {
    const slot = this.#slot(key);
    slot.readers.add(reader);
    return slot.counts;
  }

  #count(text: PreparedText, times: number): void {
    if (times === 0) return;
    for (const [key, value] of this.#learns(text)) {
      const { counts, readers } = this.#slot(key);
      const count = (counts.get(value) ?? 0) + times;
      if (count === 0) counts.delete(value);
      else counts.set(value, count);
      for (const reader of readers) reader.isStale = true;
      readers.clear();
    }
  }

  #slot(key: string): Slot {
    const known = this.#slots.get(key);
    if (known) return known;
    const made: Slot = { counts: new Map(), readers: new Set() };
    this.#slots.set(key, made);
    return made;
  }
}
