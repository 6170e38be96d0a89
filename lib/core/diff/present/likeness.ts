import { sharedEnds } from "../similarity.ts";
import { SPACE, textAt, type Units, WORD } from "../units.ts";

// Two words at least this much alike are one word spelt or inflected anew. Tuned on human-marked corrections.
const ALIKE = 0.4;

// In shorter words a shared letter is chance (не, те); they are alike where they differ in case alone.
const SHORTEST = 3;

// A mark in the place of another of its sort is a correction by itself, as much as a word that is plainly alike.
const MARKS_ALIKE = 0.7;

/** A word or mark of a change, with what its likeness to others is judged by. */
export interface Item {
  /** The place of its unit. */
  readonly at: number;
  readonly id: number;
  readonly text: string;
  readonly sort: number;
}

/** The words and marks among units, in order. */
export function itemsOf(units: Units, from: number, to: number): Item[] {
  const items: Item[] = [];
  for (let at = from; at < to; at++) if (units.kinds[at] !== SPACE) items.push(itemAt(units, at));
  return items;
}

/** The word or mark of one unit. */
export function itemAt(units: Units, at: number): Item {
  const text = textAt(units, at).toLowerCase();
  const sort = units.kinds[at] === WORD ? WORDS : sortOf(text);
  return { at, id: units.ids[at] ?? 0, text, sort };
}

/** How much one may be the other corrected, from 0.4 to 1; 0 for what is not alike, and for what is the same. */
export function likenessOf(one: Item, other: Item): number {
  if (one.sort !== other.sort || one.sort === NO_SORT || one.id === other.id) return 0;
  if (one.sort !== WORDS) return MARKS_ALIKE;
  if (one.text === other.text) return 1;
  if (Math.min(one.text.length, other.text.length) < SHORTEST) return 0;
  const likeness = sharedEnds(one.text, other.text);
  return likeness >= ALIKE ? likeness : 0;
}

const WORDS = -1;
const NO_SORT = 0;
const SORTS = [
  /^\p{Pd}$|^−$/u,
  /^[\p{Pi}\p{Pf}"'„‚]$/u,
  /^[,;:.!?…،؛؟।、，。！？：；]$/u,
  /^\p{Ps}$/u,
  /^\p{Pe}$/u,
];

function sortOf(mark: string): number {
  return SORTS.findIndex((sort) => sort.test(mark)) + 1;
}
