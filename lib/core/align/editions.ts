import { contract, expanded } from "./many/fixed.ts";
import { alignJointly } from "./many/jointly.ts";
import { type AlignedEdition, relayEdges } from "./relay.ts";
import type { Alignment, KnownCells } from "./rows.ts";

export type { Alignment } from "./rows.ts";

export interface AlignOptions {
  /**
   * Rows that are known, in order: they come out as they are given, and what lies between them is aligned. What is left open of a
   * row (null) is found like the rest.
   */
  readonly fixed?: readonly KnownCells[];
  /** Called with the share (0–1) of the work that is done, some dozens of times; it never falls. */
  onProgress?(share: number): void;
}

/**
 * Aligns two to twelve editions of one document: with the one each was translated from, and every other pair as a
 * witness. Rows cover every unit of every edition once, in reading order in each column; known rows teach their words
 * to all that is aligned. Near linear in the units.
 *
 * @throws when the editions cannot be one document (too few or too many, or based on each other in a circle), or the
 * known rows not rows of it.
 */
export function alignEditions(
  editions: readonly AlignedEdition[],
  { fixed = [], onProgress }: AlignOptions = {},
): Alignment {
  const edges = relayEdges(editions);
  const { contents, ...work } = contract(
    fixed,
    editions.map(({ units }) => units),
  );
  return expanded(
    alignJointly(work, edges, (share) => onProgress?.(share)),
    contents,
  );
}
