import type { Change } from "#lib/core/diff/change.ts";
import type { Unit } from "./segment.ts";

/**
 * Changes of a segment's text that cut nothing in two that stands as one in the source, and no character: those that would take all of
 * it along, and those that so come to overlap are one. Linear.
 */
export function wholeChanges<Kept extends Change>(
  units: readonly Unit[],
  text: string,
  changes: readonly Kept[],
): Kept[] {
  const bounds = boundsIn(units, text);
  const whole: Kept[] = [];
  for (const change of changes) {
    const start = bounds.before(change.fromA);
    const end =
      change.toA === change.fromA && start === change.fromA ? start : bounds.behind(change.toA);
    const fromB = change.fromB - (change.fromA - start);
    const toB = change.toB + (end - change.toA);
    const last = whole.at(-1);
    if (last && (start < last.toA || fromB < last.toB)) {
      whole[whole.length - 1] = {
        ...last,
        toA: Math.max(end, last.toA),
        toB: Math.max(toB, last.toB),
      };
    } else whole.push({ ...change, fromA: start, toA: end, fromB, toB });
  }
  return whole;
}

/** The nearest offsets where a text can be cut; asked in order. */
function boundsIn(units: readonly Unit[], text: string) {
  let index = 0;
  let start = 0;
  const unitAt = (offset: number): Unit | undefined => {
    for (let unit = units[index]; unit && start + unit.text.length <= offset; unit = units[index]) {
      start += unit.text.length;
      index += 1;
    }
    return units[index];
  };
  const isCut = (offset: number) => {
    const unit = unitAt(offset);
    if (!unit || start === offset) return false;
    return !unit.exact || isWithinCharacter(text, offset);
  };
  return {
    before(offset: number): number {
      if (!isCut(offset)) return offset;
      return units[index]?.exact ? offset - 1 : start;
    },
    behind(offset: number): number {
      if (!isCut(offset)) return offset;
      return units[index]?.exact ? offset + 1 : start + (units[index]?.text.length ?? 0);
    },
  };
}

/** Whether an offset falls between the two units of a character. */
export function isWithinCharacter(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(offset - 1, offset + 1)) && offset > 0;
}
