import { type ParagraphGroup, placesOf } from "#lib/core/diff/documents/groups.ts";

const SIGNS = {
  same: "=",
  edited: "~",
  inserted: "+",
  deleted: "-",
  split: "<",
  merged: ">",
} as const;

/**
 * The places of a comparison as a reader meets them, paragraphs numbered from 1: `=1:1 ~2:2 -3 +3`, `<4:4,5` for a split,
 * `>5,6:6` for a merge; a moved group as `>>=7:1`, and where it came from as `<<7`.
 */
export function notationOf(groups: readonly ParagraphGroup[]): string {
  return placesOf(groups)
    .map(({ group, isOrigin }) => {
      const [a, b] = [numbers(group.fromA, group.toA), numbers(group.fromB, group.toB)];
      if (isOrigin) return `<<${a}`;
      return (group.isMoved ? ">>" : "") + SIGNS[group.kind] + (a && b ? `${a}:${b}` : a || b);
    })
    .join(" ");
}

function numbers(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, at) => from + at + 1).join();
}
