// What a text takes up beside its words, in UTF-16 units: its key, its entry, and the heads of both strings.
const OVERHEAD = 100;

/** Texts of revisions, which never change, up to a number of UTF-16 units in all, overhead included; those kept longest make room for new ones. */
export class TextMemory {
  readonly #texts = new Map<string, string>();
  readonly #most: number;
  #size = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get(segment: number, sequence: number): string | undefined {
    return this.#texts.get(keyOf(segment, sequence));
  }

  keep(segment: number, sequence: number, text: string): void {
    const key = keyOf(segment, sequence);
    const size = text.length + OVERHEAD;
    if (this.#texts.has(key) || size > this.#most) return;
    this.#texts.set(key, text);
    this.#size += size;
    for (const [oldest, { length }] of this.#texts) {
      if (this.#size <= this.#most) return;
      this.#texts.delete(oldest);
      this.#size -= length + OVERHEAD;
    }
  }
}

function keyOf(segment: number, sequence: number): string {
  return `${segment}@${sequence}`;
}
