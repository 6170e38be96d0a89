/** Texts of revisions, which never change, up to a number of UTF-16 units in all; those kept longest make room for new ones. */
export class TextMemory {
  readonly #texts = new Map<string, string>();
  readonly #most: number;
  #length = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get(segment: number, sequence: number): string | undefined {
    return this.#texts.get(keyOf(segment, sequence));
  }

  keep(segment: number, sequence: number, text: string): void {
    const key = keyOf(segment, sequence);
    if (this.#texts.has(key) || text.length > this.#most) return;
    this.#texts.set(key, text);
    this.#length += text.length;
    for (const [oldest, { length }] of this.#texts) {
      if (this.#length <= this.#most) return;
      this.#texts.delete(oldest);
      this.#length -= length;
    }
  }
}

function keyOf(segment: number, sequence: number): string {
  return `${segment}@${sequence}`;
}
