import type { Alternative } from "#lib/core/document/model.ts";
import type { Bead } from "./bead.ts";

/** For each edition, in the order of the list, the indexes of its units that say the same; empty where it has none. */
export type Cells = readonly (readonly number[])[];

/** The cells of a row as far as they are known; null where the row may hold any of the edition's units, or none. */
export type KnownCells = readonly (readonly number[] | null)[];

/** Another way to lay out a run of consecutive rows, which the evidence also supports. Editions and units by index. */
export interface FoundAlternative {
  readonly reason: Alternative["reason"];
  /** The two editions that gave rise to it. */
  readonly editions: readonly [number, number];
  /** The cells of the rows it proposes; together they hold exactly the units of the run it would replace. */
  readonly rows: readonly Cells[];
}

/** The units of each edition that say the same thing. */
export interface AlignedRow {
  readonly cells: Cells;
  /** Probability (0–1) that exactly these units belong together. */
  readonly confidence: number;
  /** null where the evidence agrees. Every row of a run carries the same alternative. */
  readonly alternative: FoundAlternative | null;
}

/** The beads between two editions, given by their indexes in the list. */
export interface Link {
  readonly source: number;
  readonly target: number;
  readonly beads: readonly Bead[];
}

/** How the editions of a document correspond: as rows over all, and as pairwise beads that agree with them. */
export interface Alignment {
  readonly rows: readonly AlignedRow[];
  /** One for each pair along the relay; they tell what a row cannot, such as which of two merged units is missing. */
  readonly links: readonly Link[];
}
