import type { Change } from "../change.ts";
import { MARK, textAt, type Units, WORD } from "../units.ts";
import { withoutSharedEnds } from "./shared-ends.ts";

const STOP = /^[,;:.!?…،؛؟।、，。！？：；]$/;

/**
 * Lets a stop stand by itself that was added or deleted before a replaced phrase: `he came[/,] [and/but] went`, not
 * `he came[ and/, but] went`. It ends what stands before it, the phrase begins something else.
 */
export function apartFromStop(before: Units, after: Units, change: Change): readonly Change[] {
  const { fromA, toA, fromB, toB } = change;
  if (toA - fromA < 2 || toB - fromB < 2) return [change];
  if (isStopBefore(after, fromB, before, fromA)) {
    const added = { fromA, toA: fromA, fromB, toB: fromB + 1 };
    return [added, withoutSharedEnds(before, after, { ...change, fromB: fromB + 1 })];
  }
  if (isStopBefore(before, fromA, after, fromB)) {
    const deleted = { fromA, toA: fromA + 1, fromB, toB: fromB };
    return [deleted, withoutSharedEnds(before, after, { ...change, fromA: fromA + 1 })];
  }
  return [change];
}

// A stop, white space and a word on the one side, the same white space and another word on the other.
function isStopBefore(units: Units, at: number, others: Units, other: number): boolean {
  return (
    units.ids[at + 1] === others.ids[other] &&
    units.kinds[at + 2] === WORD &&
    others.kinds[other + 1] === WORD &&
    units.kinds[at] === MARK &&
    STOP.test(textAt(units, at))
  );
}
