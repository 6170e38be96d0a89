/** Place of an edition in the relay, derived from what was translated from what. */
export type Role = "original" | "pivot" | "target";

/** A document in one language. `basedOn` is the edition it was translated from; null for the original. */
export interface Edition {
  readonly id: number;
  /** BCP 47 language tag. */
  readonly language: string;
  readonly basedOn: number | null;
}

/** The segments of each edition that say the same thing: edition id → segment ids in reading order. */
export type Cells = Readonly<Record<number, readonly number[]>>;

/** An aligned group of segments. Editions without a counterpart are absent from `cells` or have an empty list. */
export interface Row {
  readonly id: number;
  readonly cells: Cells;
  /** Lowest confidence (0–1) of the links that made the row; null once an editor has set it by hand. */
  readonly confidence: number | null;
}

/** Returns the role each edition plays: no parent is the original, a parent with a parent of its own the pivot. */
export function rolesOf(editions: readonly Edition[]): Map<number, Role> {
  const parents = new Set(editions.map((edition) => edition.basedOn));
  return new Map(editions.map((edition) => [edition.id, roleOf(edition, parents)]));
}

function roleOf(edition: Edition, parents: ReadonlySet<number | null>): Role {
  if (edition.basedOn === null) return "original";
  return parents.has(edition.id) ? "pivot" : "target";
}
