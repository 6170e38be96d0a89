const NONE = -1;

/** Two paragraphs, by their places, of which one stands for the other. */
export interface Pair {
  readonly a: number;
  readonly b: number;
}

/** Pairs paragraphs of two versions: each has one partner or none. */
export class Pairing {
  readonly #ofA: Int32Array;
  readonly #ofB: Int32Array;

  constructor(lengthA: number, lengthB: number) {
    this.#ofA = new Int32Array(lengthA).fill(NONE);
    this.#ofB = new Int32Array(lengthB).fill(NONE);
  }

  /** Makes `a` and `b` partners. @throws where one of them has a partner, or is no paragraph. */
  join({ a, b }: Pair): void {
    if (!this.isFreeA(a) || !this.isFreeB(b)) {
      throw new Error(`Cannot pair paragraphs ${a} and ${b}: expected both without a partner`);
    }
    this.#ofA[a] = b;
    this.#ofB[b] = a;
  }

  /** Parts `a` from its partner, where it has one. */
  part(a: number): void {
    const b = this.#ofA[a] ?? NONE;
    if (b === NONE) return;
    this.#ofA[a] = NONE;
    this.#ofB[b] = NONE;
  }

  /** The partner of paragraph `a` of the version before; null for none. */
  partnerOfA(a: number): number | null {
    const b = this.#ofA[a] ?? NONE;
    return b === NONE ? null : b;
  }

  /** Tells whether `a` is a paragraph of the version before, and has no partner. */
  isFreeA(a: number): boolean {
    return this.#ofA[a] === NONE;
  }

  /** Tells whether `b` is a paragraph of the version after, and has no partner. */
  isFreeB(b: number): boolean {
    return this.#ofB[b] === NONE;
  }

  /** Places of `[from, to)` of the version before that have no partner, in order. */
  freeA(from = 0, to = this.#ofA.length): number[] {
    return freeIn(this.#ofA, from, to);
  }

  /** Places of `[from, to)` of the version after that have no partner, in order. */
  freeB(from = 0, to = this.#ofB.length): number[] {
    return freeIn(this.#ofB, from, to);
  }

  /** All pairs, by their place in the version before. */
  pairs(): Pair[] {
    const pairs: Pair[] = [];
    this.#ofA.forEach((b, a) => {
      if (b !== NONE) pairs.push({ a, b });
    });
    return pairs;
  }
}

function freeIn(partners: Int32Array, from: number, to: number): number[] {
  const free: number[] = [];
  for (let at = from; at < to; at++) if (partners[at] === NONE) free.push(at);
  return free;
}
