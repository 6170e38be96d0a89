import type { Change } from "../change.ts";

/** By how many units a change is widened over what both sides share before it and behind it. */
export interface Margin {
  readonly lead: number;
  readonly trail: number;
}

/** The change with a margin of shared units on both of its sides. */
export function widened(change: Change, { lead, trail }: Margin): Change {
  const { fromA, toA, fromB, toB } = change;
  return { fromA: fromA - lead, toA: toA + trail, fromB: fromB - lead, toB: toB + trail };
}

/** Joins changes that touch or overlap: with nothing between them they are one to the eye. */
export function joinTouching(changes: readonly Change[]): readonly Change[] {
  const apart: Change[] = [];
  for (const { fromA, toA, fromB, toB } of changes) {
    const last = apart.at(-1);
    if (last && last.toA >= fromA && last.toB >= fromB) {
      apart[apart.length - 1] = {
        ...last,
        toA: Math.max(toA, last.toA),
        toB: Math.max(toB, last.toB),
      };
    } else apart.push({ fromA, toA, fromB, toB });
  }
  return apart;
}
