import type { Change } from "#lib/core/diff/change.ts";
import type { Pair } from "./pairs.ts";
import { chance, oneOf } from "./random.ts";

/** A text as two editors found and left it, and what all of their edits make of it. */
export interface Concurrent {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly language: string;
  readonly all: string;
}

/** Deals the edits of a pair to two editors in turn; null where there are not two, or where they do not make up the pair. */
export function dealt(pair: Pair, edits: readonly Change[]): Concurrent | null {
  if (edits.length < 2 || applied(pair, edits) !== pair.new) return null;
  const [even, odd] = [0, 1].map((rest) => edits.filter((_, at) => at % 2 === rest));
  return {
    base: pair.old,
    ours: applied(pair, even ?? []),
    theirs: applied(pair, odd ?? []),
    language: pair.lang,
    all: pair.new,
  };
}

/** Each edit of a pair made by one editor, and by the other with other words at the same place. */
export function clashes(pair: Pair, edits: readonly Change[]): Concurrent[] {
  const random = chance(pair.old.length);
  const words = pair.old.split(/\s+/).filter((word) => /^\p{L}{3,}$/u.test(word));
  if (words.length === 0) return [];
  return edits.flatMap((edit) => {
    const ours = applied(pair, [edit]);
    const written = pair.new.slice(edit.fromB, edit.toB);
    return [oneOf(random, words), [...written].reverse().join("")]
      .map((other) => pair.old.slice(0, edit.fromA) + other + pair.old.slice(edit.toA))
      .filter((theirs) => theirs !== ours && theirs !== pair.old && ours !== pair.old)
      .map((theirs) => ({ base: pair.old, ours, theirs, language: pair.lang, all: "" }));
  });
}

function applied(pair: Pair, edits: readonly Change[]): string {
  let [text, read] = ["", 0];
  for (const { fromA, toA, fromB, toB } of edits) {
    text += pair.old.slice(read, fromA) + pair.new.slice(fromB, toB);
    read = toA;
  }
  return text + pair.old.slice(read);
}
