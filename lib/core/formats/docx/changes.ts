import type { Change } from "#lib/core/diff/change.ts";
import { heaviestRising } from "#lib/core/diff/rising.ts";
import { diffTexts } from "#lib/core/diff/texts.ts";
import { codesIn } from "#lib/core/text/codes.ts";

const CODE_LENGTH = 2;

/**
 * The changes from one text to another as a reader would see them, where codes that keep their order stay: words move past an image or the
 * mark of a note, never the other way round. In order, in UTF-16 units. Cost of `diffTexts`.
 */
export function changesBetween(before: string, after: string): Change[] {
  const changes: Change[] = [];
  let [a, b] = [0, 0];
  for (const stay of [...staying(before, after), { a: before.length, b: after.length }]) {
    const found = diffTexts(before.slice(a, stay.a), after.slice(b, stay.b)).changes;
    for (const { fromA, toA, fromB, toB } of found) {
      changes.push({ fromA: fromA + a, toA: toA + a, fromB: fromB + b, toB: toB + b });
    }
    [a, b] = [stay.a + CODE_LENGTH, stay.b + CODE_LENGTH];
  }
  return changes;
}

/** Where the codes stand in both texts that keep their order. */
function staying(before: string, after: string): { readonly a: number; readonly b: number }[] {
  const places = new Map(codesIn(before).map(({ index, start }) => [index, start]));
  const both = codesIn(after).flatMap(({ index, start: b }) => {
    const a = places.get(index);
    return a === undefined ? [] : [{ a, b, weight: 1 }];
  });
  return both.length === 0 ? [] : heaviestRising(both);
}
