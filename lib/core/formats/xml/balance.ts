import { codeCharacter, codeIndex, hasCodes } from "#lib/core/text/codes.ts";

/** A text whose start and end tags fit, and the codes that were added or moved for it. */
export interface Balanced {
  readonly text: string;
  readonly kept: readonly number[];
}

/**
 * The text with every pair of codes (start tag and end tag, `pairs`) nested as XML needs it. One whose end is missing ends with what it
 * stands in; one whose start is missing starts before its end; where two cross, the inner one ends first. Unchanged where all fit.
 * Linear.
 */
export function balanced(text: string, pairs: ReadonlyMap<number, number>): Balanced {
  if (pairs.size === 0 || !hasCodes(text)) return { text, kept: [] };
  const nesting = new Nesting(pairs);
  for (const part of text.split(/([\u{100000}-\u{10fffd}])/u)) nesting.add(part);
  return nesting.finished();
}

class Nesting {
  readonly #pairs: ReadonlyMap<number, number>;
  readonly #starts: ReadonlyMap<number, number>;
  readonly #written: string[] = [];
  readonly #kept: number[] = [];
  /** The ends that are still to come, the outermost first, and how often each is among them. */
  readonly #open: number[] = [];
  readonly #waiting = new Map<number, number>();
  /** Ends that were put already, where a pair around them ended. */
  readonly #early = new Map<number, number>();

  constructor(pairs: ReadonlyMap<number, number>) {
    this.#pairs = pairs;
    this.#starts = new Map(Array.from(pairs, ([open, close]) => [close, open]));
  }

  add(part: string): void {
    const index = codeIndex(part) ?? -1;
    const close = this.#pairs.get(index);
    const start = this.#starts.get(index);
    if (start !== undefined) {
      this.#end(index, start);
      return;
    }
    this.#written.push(part);
    if (close === undefined) return;
    this.#open.push(close);
    count(this.#waiting, close, 1);
  }

  finished(): Balanced {
    while (this.#open.length > 0) this.#keepEnd();
    return { text: this.#written.join(""), kept: this.#kept };
  }

  #end(index: number, start: number): void {
    if ((this.#waiting.get(index) ?? 0) > 0) {
      while (this.#open.at(-1) !== index) count(this.#early, this.#keepEnd(), 1);
      this.#ended();
    } else if ((this.#early.get(index) ?? 0) > 0) {
      count(this.#early, index, -1);
      return;
    } else {
      this.#written.push(codeCharacter(start));
      this.#kept.push(start);
    }
    this.#written.push(codeCharacter(index));
  }

  #keepEnd(): number {
    const end = this.#ended();
    this.#written.push(codeCharacter(end));
    this.#kept.push(end);
    return end;
  }

  #ended(): number {
    const end = this.#open.pop();
    if (end === undefined) throw new Error("Expected a pair that is open: found none");
    count(this.#waiting, end, -1);
    return end;
  }
}

function count(counts: Map<number, number>, key: number, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
