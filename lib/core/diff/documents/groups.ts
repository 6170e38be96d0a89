/** How the paragraphs of a group changed: which stand on each side, and whether their words are the same. */
export type GroupKind = "same" | "edited" | "inserted" | "deleted" | "split" | "merged";

/**
 * Paragraphs `before[fromA, toA)` and what stands for them, `after[fromB, toB)`. One on each side for `same` and
 * `edited`; one became several for `split`, several one for `merged`; one side is empty for `inserted` and `deleted`.
 */
export interface ParagraphGroup {
  readonly kind: GroupKind;
  /** The group changed places with others, of which more text stayed in order. Its words may be edited as well. */
  readonly isMoved: boolean;
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** A group at one of the places where a reader meets it. */
export interface GroupPlace {
  readonly group: ParagraphGroup;
  /** The place that a moved group has left. */
  readonly isOrigin: boolean;
}

/**
 * Lists where a reader meets the groups of a comparison: each at its place, and each moved one a second time at the
 * place it has left. Read without the origins, the list has `after` in order; read without the new places of moved
 * groups, `before`. Linear.
 */
export function placesOf(groups: readonly ParagraphGroup[]): readonly GroupPlace[] {
  const moved = groups.filter(({ isMoved }) => isMoved).sort((a, b) => a.fromA - b.fromA);
  const places: GroupPlace[] = [];
  let [left, readA] = [0, 0];
  const addOrigins = () => {
    for (let group = moved[left]; group?.fromA === readA; group = moved[++left]) {
      places.push({ group, isOrigin: true });
      readA = group.toA;
    }
  };
  addOrigins();
  for (const group of groups) {
    places.push({ group, isOrigin: false });
    if (group.isMoved || group.fromA === group.toA) continue;
    readA = group.toA;
    addOrigins();
  }
  return places;
}
