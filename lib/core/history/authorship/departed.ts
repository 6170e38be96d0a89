import type { Comparison } from "./comparison.ts";
import type { Run } from "./runs.ts";
import { hashOfWhole, type Window, windowsOver } from "./windows.ts";
import type { Words } from "./words.ts";

/** A text as it once stood, with the origins it had then. */
export interface Source {
  /** The segment or line that it was the text of. */
  readonly home: number;
  readonly words: Words;
  readonly runs: readonly Run[];
}

/** Where words stood: `start` is an offset in the text of `source`. */
export interface Place {
  readonly source: Source;
  readonly start: number;
}

/** Texts in which words stood that an edit took out; found by the hash of a window, the latest first. */
export interface Departed {
  /** Words in a window. */
  readonly length: number;
  find(hash: number): readonly Place[];
}

/** One text of a change: how it was altered, and the origins it had before. */
export interface Edit {
  /** The segment or line that it is the text of. */
  readonly home: number;
  readonly comparison: Comparison;
  readonly runs: readonly Run[];
}

/**
 * Words in a window by which text that departed earlier is found again. Fewer take a common phrase for a revived one; more miss a word
 * whose neighbours have changed since. Words with the right origin in the last versions of the histories measured: .989 with 4, .993
 * with 7, .995 with 10, where however a word that comes back alone must have kept its neighbours.
 */
const REVIVED = 7;

/**
 * Words in a window by which words are found again that one change took out here and put in there, or that stood beside others which are
 * found again.
 */
export const MOVED = 3;

/**
 * Under which hashes the words can be found again that an edit took out: those of their windows, and that of the whole text, which no
 * longer stands even where the edit took nothing out. Of equal windows the first counts.
 */
export function departuresOf({ before, changes }: Comparison, length = REVIVED): Window[] {
  if (changes.length === 0 || before.text === "") return [];
  const gone = changes.filter(({ fromA, toA }) => fromA < toA);
  const windows = gone.flatMap(({ fromA, toA }) =>
    windowsOver(before, { start: fromA, end: toA }, length),
  );
  const all = [{ hash: hashOfWhole(before.text), start: 0 }, ...windows].reverse();
  return [...new Map(all.map((window) => [window.hash, window])).values()];
}

/** The hashes by which an edit looks for what stood before: those of what it put in, and that of the whole text. */
export function soughtBy({ after, changes }: Comparison): number[] {
  if (changes.length === 0) return [];
  const windows = changes.flatMap(({ fromB, toB }) =>
    windowsOver(after, { start: fromB, end: toB }, REVIVED),
  );
  return [hashOfWhole(after.text), ...windows.map(({ hash }) => hash)];
}

/** Of words that departed more often than this, the latest places count; the older ones mostly tell the same. */
export const PLACES = 8;

/** An index of departed text that grows with the history. Memory: what departed. */
export class DepartedTexts implements Departed {
  readonly length: number;
  readonly #places = new Map<number, readonly Place[]>();

  readonly #older: ReadonlyMap<number, readonly Place[]>;

  /** `older` are places from before, those of a hash in their order. */
  constructor(length = REVIVED, older: ReadonlyMap<number, readonly Place[]> = new Map()) {
    this.length = length;
    this.#older = older;
  }

  find(hash: number): readonly Place[] {
    return this.#places.get(hash) ?? this.#older.get(hash) ?? [];
  }

  /** Takes in the words that the edits of a change took out. */
  add(edits: readonly Edit[]): void {
    for (const { home, comparison, runs } of edits) {
      const source = { home, words: comparison.before, runs };
      this.addWindows(source, departuresOf(comparison, this.length));
    }
  }

  /** Takes in some windows of a text. */
  addWindows(source: Source, windows: readonly Window[]): void {
    for (const { hash, start } of windows) {
      this.#places.set(hash, [{ source, start }, ...this.find(hash).slice(0, PLACES - 1)]);
    }
  }
}

/** The words that the edits of one change took out, for those which it put in elsewhere. */
export function movedIn(edits: readonly Edit[]): Departed {
  const moved = new DepartedTexts(MOVED);
  moved.add(edits);
  return moved;
}
