import { commonEnds } from "#lib/core/diff/similarity.ts";
import { alikeLines } from "./alike-lines.ts";
import type { WordReader } from "./words.ts";

/**
 * Tells for each line of `after` which line of `before` it comes from; −1 for none. Each counts once. Equal lines come first, in their
 * order, moved ones too; then the most alike of the others. Near-linear in the number of lines.
 */
export function matchLines(
  before: readonly string[],
  after: readonly string[],
  wordsIn: WordReader,
): Int32Array {
  const match = new Int32Array(after.length).fill(-1);
  const { head, tail } = commonEnds(before, after);
  const shift = before.length - after.length;
  for (let at = 0; at < head; at++) match[at] = at;
  for (let at = after.length - tail; at < after.length; at++) match[at] = at + shift;
  matchEqual(before, after, match);
  matchAlike(before, after, match, wordsIn);
  return match;
}

function matchEqual(before: readonly string[], after: readonly string[], match: Int32Array): void {
  const places = new Map<string, number[]>();
  for (const at of unmatchedIn(before.length, match).reverse()) {
    const line = before[at] ?? "";
    const known = places.get(line);
    if (known) known.push(at);
    else places.set(line, [at]);
  }
  after.forEach((line, at) => {
    if (match[at] === -1) match[at] = places.get(line)?.pop() ?? -1;
  });
}

function matchAlike(
  before: readonly string[],
  after: readonly string[],
  match: Int32Array,
  wordsIn: WordReader,
): void {
  const old = unmatchedIn(before.length, match);
  const fresh = [...match.keys()].filter((at) => match[at] === -1);
  const textsOf = (lines: readonly string[], which: readonly number[]) =>
    which.map((at) => lines[at] ?? "");
  const pairs = alikeLines(textsOf(before, old), textsOf(after, fresh), wordsIn);
  for (const { a, b } of pairs) match[fresh[b] ?? -1] = old[a] ?? -1;
}

/** The lines of `before` that no line comes from yet, in order. */
function unmatchedIn(count: number, match: Int32Array): number[] {
  const taken = new Set(match);
  return Array.from({ length: count }, (_, at) => at).filter((at) => !taken.has(at));
}
