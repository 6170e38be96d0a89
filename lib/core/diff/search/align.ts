import type { Change, Difference } from "../change.ts";
import { equalRuns } from "./divide.ts";
import type { Sequence } from "./sequence.ts";

/**
 * Compares two sequences of units. The changes are those of least cost, by the weight of all changed units and a charge
 * for each change; in long sequences with many changes nearly so (`exact: false`). Their places are numbers of units.
 * O(n·d) for few changes of weight d, never above O(n log n) in long sequences.
 */
export function alignLists(before: Sequence, after: Sequence): Difference {
  const { runs, exact } = equalRuns(before, after);
  const changes: Change[] = [];
  let [fromA, fromB] = [0, 0];
  const end = { a: before.ids.length, b: after.ids.length, length: 0 };
  for (const { a, b, length } of [...runs, end]) {
    if (a > fromA || b > fromB) changes.push({ fromA, toA: a, fromB, toB: b });
    [fromA, fromB] = [a + length, b + length];
  }
  return { changes, exact };
}
