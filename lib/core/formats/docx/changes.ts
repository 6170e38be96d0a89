import type { Change } from "#lib/core/diff/change.ts";
import { heaviestRising } from "#lib/core/diff/rising.ts";
import { diffTexts, leastChanges } from "#lib/core/diff/texts.ts";
import { codesIn } from "#lib/core/text/codes.ts";

const CODE_LENGTH = 2;

/**
 * The changes from one text to another as a reader would see them, where codes that keep their order stay: words move past an image or the
 * mark of a note, never the other way round. In order, in UTF-16 units. Cost of `diffTexts`.
 */
export function changesBetween(before: string, after: string): Change[] {
  return aroundCodes(before, after, (a, b) => diffTexts(a, b).changes);
}

/** As `changesBetween`, but every word is kept that can be, so that it keeps its formatting too. */
export function leastChangesBetween(before: string, after: string): Change[] {
  return aroundCodes(before, after, (a, b) =>
    leastChanges(a, b).flatMap((change) => wordByWord(a, b, change)),
  );
}

// A change that has as many words after as before is one of each word: each then stands in for its like.
function wordByWord(before: string, after: string, change: Change): readonly Change[] {
  const a = before.slice(change.fromA, change.toA).split(SPACES);
  const b = after.slice(change.fromB, change.toB).split(SPACES);
  const isLike = a.length === b.length && a.every((word, at) => at % 2 === 0 || word === b[at]);
  if (!isLike || a.length === 1) return [change];
  const changes: Change[] = [];
  let { fromA, fromB } = change;
  a.forEach((word, at) => {
    const [toA, toB] = [fromA + word.length, fromB + (b[at]?.length ?? 0)];
    if (word !== b[at]) changes.push({ fromA, toA, fromB, toB });
    [fromA, fromB] = [toA, toB];
  });
  return changes;
}

const SPACES = /(\s+)/;

function aroundCodes(
  before: string,
  after: string,
  compare: (before: string, after: string) => readonly Change[],
): Change[] {
  const changes: Change[] = [];
  let [a, b] = [0, 0];
  for (const stay of [...stayingCodes(before, after), { a: before.length, b: after.length }]) {
    const found = compare(before.slice(a, stay.a), after.slice(b, stay.b));
    for (const { fromA, toA, fromB, toB } of found) {
      changes.push({ fromA: fromA + a, toA: toA + a, fromB: fromB + b, toB: toB + b });
    }
    [a, b] = [stay.a + CODE_LENGTH, stay.b + CODE_LENGTH];
  }
  return changes;
}

/** Where the codes stand in both texts that keep their order. */
export function stayingCodes(
  before: string,
  after: string,
): { readonly a: number; readonly b: number }[] {
  const places = new Map(codesIn(before).map(({ index, start }) => [index, start]));
  const both = codesIn(after).flatMap(({ index, start: b }) => {
    const a = places.get(index);
    return a === undefined ? [] : [{ a, b, weight: 1 }];
  });
  return both.length === 0 ? [] : heaviestRising(both);
}
