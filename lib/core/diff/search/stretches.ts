import { sharedEnd, sharedStart } from "./ends.ts";
import type { Range, Run, Sequence } from "./sequence.ts";

/** A run and the weight of its units. */
export interface Stretch extends Run {
  readonly weight: number;
}

const NONE = -1;

// Stretches of a text that repeats itself may be extended over and over, each time by another shift. Most texts need
// less than one pass.
const MOST_PASSES = 8;

/**
 * Extends places within `range` that have a partner (counted from its start; -1 for none) as far as both sides agree.
 * Each stretch comes once, in the order of the first side; they may overlap. Linear.
 */
export function stretchesAt(
  before: Sequence,
  after: Sequence,
  range: Range,
  partners: Int32Array,
): Stretch[] {
  const found: Stretch[] = [];
  const ends = new Map<number, number>();
  let [room, lastShift, lastEnd] = [MOST_PASSES * (partners.length + 1), 0, 0];
  for (let at = 0; at < partners.length && room > 0; at++) {
    const partner = partners[at] ?? NONE;
    if (partner === NONE) continue;
    const [a, b] = [range.fromA + at, range.fromB + partner];
    if (a < (a - b === lastShift ? lastEnd : (ends.get(a - b) ?? 0))) continue;
    const stretch = extended(before, after, range, a, b);
    [lastShift, lastEnd] = [a - b, a + Math.max(1, stretch.a + stretch.length - a)];
    ends.set(lastShift, lastEnd);
    room -= stretch.length;
    if (stretch.length > 0) found.push(stretch);
  }
  return found;
}

function extended(before: Sequence, after: Sequence, range: Range, a: number, b: number): Stretch {
  const start = sharedEnd(before, after, { ...range, toA: a, toB: b });
  const rest = sharedStart(before, after, { ...range, fromA: a, fromB: b });
  // A false partner: both sides agree up to here at most.
  if (rest.length === 0) return { a, b, length: 0, weight: 0 };
  const length = start.length + rest.length;
  let weight = 0;
  for (let at = start.a; at < start.a + length; at++) weight += before.weights[at] ?? 0;
  return { a: start.a, b: start.b, length, weight };
}
