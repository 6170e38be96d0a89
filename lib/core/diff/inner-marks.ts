import type { Span } from "#lib/core/text/tokens.ts";
import type { Change } from "./change.ts";
import { innerChanges } from "./inner-changes.ts";
import { similarity } from "./similarity.ts";
import { charactersOf } from "./units/clusters.ts";

// With less than half of a word in common a reader sees two words, and marks within them would only distract.
const ALIKE = 0.5;

// With three quarters in common it is one word to them, with a slip in it.
const SAME_WORD = 0.75;

// A longer difference is read more easily as two words, one after the other.
const MOST_INSIDE = 2;

// A word is no longer than this; comparing the letters of longer stretches would take time for nothing.
const LONGEST_WORD = 60;

// A digit makes another number of all of it; letters that join show other shapes when they stand apart.
const NEVER_INSIDE =
  /[\p{N}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Adlam}]/u;

/** What differs between two words that are alike: as many spans in each, of which one of two may be empty. */
export interface InnerMarks {
  readonly was: readonly Span[];
  readonly is: readonly Span[];
  /** Whether it is so little, and in one place, that it is best shown within one word. */
  readonly isInside: boolean;
}

/**
 * Marks what differs between a word and the one it became, in user-perceived characters: of `kyiv → Kyiv` the first
 * letter. Null for words that have too little in common, and for more than one word on both sides.
 */
export function innerMarks(was: string, is: string): InnerMarks | null {
  if (Math.max(was.length, is.length) > LONGEST_WORD || was === "" || is === "") return null;
  if (similarity(was, is) < ALIKE) return null;
  const whole = { fromA: 0, toA: was.length, fromB: 0, toB: is.length };
  const changes = innerChanges(was, is, whole);
  const shared = without(was, changes);
  if (shared === "" || /\s/u.test(shared)) return null;
  return {
    was: changes.map(({ fromA, toA }) => ({ start: fromA, end: toA })),
    is: changes.map(({ fromB, toB }) => ({ start: fromB, end: toB })),
    isInside: changes.length === 1 && isSlip(was, is, lengthOf(shared)),
  };
}

function without(text: string, changes: readonly Change[]): string {
  let [rest, read] = ["", 0];
  for (const { fromA, toA } of changes) [rest, read] = [rest + text.slice(read, fromA), toA];
  return rest + text.slice(read);
}

function isSlip(was: string, is: string, kept: number): boolean {
  const changed = Math.max(lengthOf(was), lengthOf(is)) - kept;
  const isSame = was.toLowerCase() === is.toLowerCase() || kept >= SAME_WORD * (kept + changed);
  return isSame && changed <= MOST_INSIDE && !NEVER_INSIDE.test(was + is);
}

/** The length of a text in user-perceived characters. */
function lengthOf(text: string): number {
  return charactersOf(text).length;
}
