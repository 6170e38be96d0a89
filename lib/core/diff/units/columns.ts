/** What a unit is to a reader: a word or number, white space, or a single mark. */
export const WORD = 0;
export const SPACE = 1;
export const MARK = 2;

// Weights of what a reader has to recognise: a word by its letters, up to a length beyond which it is just long; a
// character of a script without spaces says about as much as five letters.
const WORD_BASE = 4;
const LONGEST_WORD = 12;
const CHARACTER_WEIGHT = 5;
const MARK_WEIGHT = 2;
const SPACE_WEIGHT = 1;

/** The columns of a text's units while they are being found, from its start on. */
export class Columns {
  count = 0;
  /** Where unit `k` starts; the last entry is where the text found so far ends. */
  readonly starts: Int32Array;
  readonly kinds: Uint8Array;
  readonly weights: Uint8Array;

  /** Room for a text of `length` code units. */
  constructor(length: number) {
    this.starts = new Int32Array(length + 1);
    this.kinds = new Uint8Array(length);
    this.weights = new Uint8Array(length);
  }

  /** Where the next unit starts. */
  get end(): number {
    return this.starts[this.count] ?? 0;
  }

  addSpace(end: number): void {
    this.#add(SPACE, SPACE_WEIGHT, end);
  }

  addMark(end: number): void {
    this.#add(MARK, MARK_WEIGHT, end);
  }

  addWord(end: number): void {
    this.#add(WORD, WORD_BASE + Math.min(end - this.end, LONGEST_WORD), end);
  }

  /** Adds a word of a script without spaces. */
  addCharacters(end: number): void {
    this.#add(WORD, CHARACTER_WEIGHT * Math.min(end - this.end, LONGEST_WORD), end);
  }

  /** Takes back the units from number `count` on. */
  cut(count: number): void {
    this.count = count;
  }

  #add(kind: number, weight: number, end: number): void {
    this.kinds[this.count] = kind;
    this.weights[this.count] = weight;
    this.count += 1;
    this.starts[this.count] = end;
  }
}
