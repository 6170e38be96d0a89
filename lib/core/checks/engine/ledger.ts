import type { PreparedText } from "./prepared-text.ts";

/** A judgement that has to be made again once something it read has changed. */
export interface Reader {
  isStale: boolean;
}

/** Texts of one edition, each with how often it stands there. */
export type TextCounts = ReadonlyMap<PreparedText, number>;

interface Slot {
  /** Null as long as nothing was learnt: of the keys that are read, most are of that kind. */
  counts: Map<string, number> | null;
  /** Whether the values are in order of their characters, so that they tell nothing of the edits that led to them. */
  isOrdered: boolean;
  readers: Reader[];
}

type Lesson = readonly [key: string, value: string];

/**
 * What one check has learnt from one edition: values counted under keys. It follows the edition from run to run: only texts that
 * came or went are learnt or unlearnt, and whoever read what thereby changed becomes stale. Nothing is learnt before something is read.
 */
export class Ledger {
  readonly #learns: (text: PreparedText) => Iterable<Lesson>;
  readonly #slots = new Map<string, Slot>();
  #texts: TextCounts = NO_TEXTS;
  #isRead = false;

  constructor(learns: (text: PreparedText) => Iterable<Lesson>) {
    this.#learns = learns;
  }

  /** Linear in the texts, and in the words of those that changed. */
  follow(texts: TextCounts): void {
    if (this.#isRead) this.#learnChange(this.#texts, texts);
    this.#texts = texts;
  }

  /** What stands under a key; `reader` is told when it changes. Readers come one after the other. */
  read(key: string, reader: Reader): ReadonlyMap<string, number> {
    if (!this.#isRead) {
      this.#isRead = true;
      this.#learnChange(NO_TEXTS, this.#texts);
    }
    const slot = this.#slots.get(key);
    if (!slot) this.#slots.set(key, { counts: null, isOrdered: true, readers: [reader] });
    else if (slot.readers.at(-1) !== reader) slot.readers.push(reader);
    if (slot && !slot.isOrdered) order(slot);
    return slot?.counts ?? NOTHING;
  }

  /** Forgets stale readers, and what nobody reads and no text teaches. Linear in all that was read. */
  sweep(): void {
    for (const [key, slot] of this.#slots) {
      const fresh = slot.readers.filter(({ isStale }) => !isStale);
      slot.readers = fresh;
      if (fresh.length === 0 && !slot.counts?.size) this.#slots.delete(key);
    }
  }

  #learnChange(before: TextCounts, now: TextCounts): void {
    if (before.size === 0) {
      for (const [text, times] of now) this.#learn(text, times, this.#add);
      return;
    }
    const net = new NetLessons();
    for (const [text, times] of now) this.#learn(text, times - (before.get(text) ?? 0), net.add);
    for (const [text, times] of before) if (!now.has(text)) this.#learn(text, -times, net.add);
    net.forEach(this.#add);
  }

  #learn(text: PreparedText, times: number, add: Add): void {
    if (times === 0) return;
    for (const [key, value] of this.#learns(text)) add(key, value, times);
  }

  readonly #add: Add = (key, value, times) => {
    const slot = this.#slot(key);
    slot.counts ??= new Map();
    const known = slot.counts.get(value);
    if (known === undefined && slot.counts.size > 0) slot.isOrdered = false;
    const count = (known ?? 0) + times;
    if (count === 0) slot.counts.delete(value);
    else slot.counts.set(value, count);
    for (const reader of slot.readers) reader.isStale = true;
    slot.readers.length = 0;
  };

  #slot(key: string): Slot {
    const known = this.#slots.get(key);
    if (known) return known;
    const made: Slot = { counts: new Map(), isOrdered: true, readers: [] };
    this.#slots.set(key, made);
    return made;
  }
}

function order(slot: Slot): void {
  const entries = [...(slot.counts ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
  slot.counts = new Map(entries);
  slot.isOrdered = true;
}

type Add = (key: string, value: string, times: number) => void;

/** What an edit comes to: most words of a paragraph that went come again with the one in its place, and teach nothing new. */
class NetLessons {
  readonly #changes = new Map<string, Map<string, number>>();

  readonly add: Add = (key, value, times) => {
    const values = this.#changes.get(key) ?? new Map<string, number>();
    this.#changes.set(key, values);
    values.set(value, (values.get(value) ?? 0) + times);
  };

  forEach(tell: Add): void {
    for (const [key, values] of this.#changes)
      for (const [value, times] of values) if (times !== 0) tell(key, value, times);
  }
}

/** Counts the texts of an edition. */
export function countTexts(paragraphs: readonly PreparedText[]): TextCounts {
  const counts = new Map<PreparedText, number>();
  for (const text of paragraphs) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

const NO_TEXTS: TextCounts = new Map();
const NOTHING: ReadonlyMap<string, number> = new Map();
