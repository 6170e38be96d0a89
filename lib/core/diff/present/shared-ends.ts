import type { Change } from "../change.ts";
import type { Units } from "../units.ts";

/** The change without the units that both of its sides begin or end with; perhaps nothing is left of it. */
export function withoutSharedEnds(before: Units, after: Units, change: Change): Change {
  let { fromA, toA, fromB, toB } = change;
  while (fromA < toA && fromB < toB && before.ids[fromA] === after.ids[fromB]) {
    fromA++;
    fromB++;
  }
  while (fromA < toA && fromB < toB && before.ids[toA - 1] === after.ids[toB - 1]) {
    toA--;
    toB--;
  }
  return { fromA, toA, fromB, toB };
}
