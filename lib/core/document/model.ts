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

/** Another way to lay out a run of consecutive rows, which the evidence also supports. */
export interface Alternative {
  /**
   * triangle: the direct pair of `editions` contradicts the way through the relay; crossing: two parts stand in exchanged order, so that
   * they can only share a row.
   */
  readonly reason: "triangle" | "crossing";
  /** Ids of the two editions that gave rise to it. */
  readonly editions: readonly [number, number];
  /** The rows it proposes; together they hold exactly the segments of the run it would replace. */
  readonly rows: readonly Cells[];
}

/** An aligned group of segments. Editions without a counterpart are absent from `cells` or have an empty list. */
export interface Row {
  readonly id: number;
  readonly cells: Cells;
  /** Probability (0–1) that exactly these segments belong together; null once an editor has laid the row out by hand. */
  readonly confidence: number | null;
  /** True once an editor stands for it: it is an anchor, re-alignment leaves it as it is. */
  readonly confirmed: boolean;
  /** null where the evidence agrees. Every row of a run carries the same alternative. */
  readonly alternative: Alternative | null;
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
