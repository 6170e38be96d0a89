import type { ParagraphGroup } from "../groups.ts";

/** Base paragraphs `[from, to)` that are merged as one: a single one, or several of which a side made one. */
export interface Unit {
  readonly from: number;
  readonly to: number;
}

type Groups = readonly ParagraphGroup[];

/**
 * Returns the groups of one side with those joins taken apart that the other side leaves no room for, having moved,
 * deleted or joined otherwise what was joined: they are deleted paragraphs and an inserted one. Linear.
 */
export function withoutTornJoins(groups: Groups, other: Groups): Groups {
  const inOther = new Map(other.map((group) => [group.fromA, group]));
  return groups.flatMap((group) => {
    if (group.kind !== "merged" || isWholeIn(inOther, group)) return [group];
    return takenApart(group);
  });
}

function isWholeIn(groups: ReadonlyMap<number, ParagraphGroup>, join: ParagraphGroup): boolean {
  let nextB: number | null = null;
  for (let at = join.fromA; at < join.toA; ) {
    const group = groups.get(at);
    if (!group || group.fromA === group.toA || group.kind === "deleted") return false;
    if (group.isMoved || group.toA > join.toA || (nextB ?? group.fromB) !== group.fromB)
      return false;
    if (group.kind === "merged" && group.toA - group.fromA < join.toA - join.fromA) return false;
    nextB = group.toB;
    at = group.toA;
  }
  return true;
}

function takenApart({ fromA, toA, fromB, toB }: ParagraphGroup): ParagraphGroup[] {
  const deleted = Array.from({ length: toA - fromA }, (_, at) => {
    const a = fromA + at;
    return { kind: "deleted", isMoved: false, fromA: a, toA: a + 1, fromB, toB: fromB } as const;
  });
  return [...deleted, { kind: "inserted", isMoved: false, fromA: toA, toA, fromB, toB }];
}

/** Divides `count` base paragraphs into units, so that what a side joined is one. In order; they cover all. */
export function unitsOf(count: number, ours: Groups, theirs: Groups): readonly Unit[] {
  const ends = new Map<number, number>();
  for (const { kind, fromA, toA } of [...ours, ...theirs])
    if (kind === "merged") ends.set(fromA, Math.max(toA, ends.get(fromA) ?? 0));
  const units: Unit[] = [];
  for (let from = 0; from < count; ) {
    const to = ends.get(from) ?? from + 1;
    units.push({ from, to });
    from = to;
  }
  return units;
}
