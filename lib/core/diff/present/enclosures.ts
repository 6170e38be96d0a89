import type { Change } from "../change.ts";
import { MARK, textAt, type Units } from "../units.ts";

const ENCLOSING = /^[\p{Pi}\p{Pf}\p{Ps}\p{Pe}"']$/u;

/**
 * Where a mark that encloses words and a stop changed places, lets the stop be what moved: `end[./]»[/.]`, not
 * `end[/»].[»/]`. Either is as short; but quotation marks and brackets belong to the words they enclose, and it is the stop
 * that one desk puts inside and another one outside.
 */
export function standingEnclosures(
  before: Units,
  after: Units,
  changes: readonly Change[],
): readonly Change[] {
  const arranged: Change[] = [];
  for (let at = 0; at < changes.length; at++) {
    const [first, second] = [changes[at], changes[at + 1]];
    if (!first) break;
    if (second && isMovedEnclosure(before, after, first, second)) {
      arranged.push(...otherMoved(first));
      at++;
    } else arranged.push(first);
  }
  return arranged;
}

function isMovedEnclosure(before: Units, after: Units, first: Change, second: Change): boolean {
  if (second.fromA - first.toA !== 1 || before.kinds[first.toA] !== MARK) return false;
  if (sizeOf(first) !== 1 || sizeOf(second) !== 1) return false;
  const isDeletedFirst = first.fromA < first.toA;
  if (isDeletedFirst === second.fromA < second.toA) return false;
  const [deleted, inserted] = isDeletedFirst ? [first, second] : [second, first];
  if (before.ids[deleted.fromA] !== after.ids[inserted.fromB]) return false;
  return (
    ENCLOSING.test(textAt(before, deleted.fromA)) && !ENCLOSING.test(textAt(before, first.toA))
  );
}

function sizeOf({ fromA, toA, fromB, toB }: Change): number {
  return toA - fromA + toB - fromB;
}

// Of `xy → yx` either is moved: `[x/]y[/x]` as well as `[/y]x[y/]`.
function otherMoved({ fromA, toA, fromB }: Change): readonly [Change, Change] {
  const deletion = { fromA, toA: fromA + 1, fromB, toB: fromB };
  const insertion = { fromA, toA: fromA, fromB, toB: fromB + 1 };
  const isDeletedFirst = fromA < toA;
  return isDeletedFirst
    ? [insertion, shifted(deletion, 1, 2)]
    : [deletion, shifted(insertion, 2, 1)];
}

function shifted({ fromA, toA, fromB, toB }: Change, byA: number, byB: number): Change {
  return { fromA: fromA + byA, toA: toA + byA, fromB: fromB + byB, toB: toB + byB };
}
