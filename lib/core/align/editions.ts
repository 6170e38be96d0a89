import { freeStretches } from "./fixed.ts";
import { type Alignment, alignJointly } from "./jointly.ts";
import { type AlignedEdition, type RelayEdge, relayEdges } from "./relay.ts";
import type { Cells } from "./rows.ts";
import { concatenated, knownRow, shifted } from "./sections.ts";

export type { Alignment } from "./jointly.ts";

export interface AlignOptions {
  /** Rows that are known, in order: they come out as they are given, and what lies between them is aligned. */
  readonly fixed?: readonly Cells[];
  /** Called with the share (0–1) of the work that is done; it never falls. */
  onProgress?(share: number): void;
}

/**
 * Aligns two to twelve editions of one document: with the one each was translated from, and every other pair as a
 * witness. Rows cover every unit of every edition once, in reading order in each column. Near linear in the units.
 *
 * @throws when the editions cannot be one document (too few or too many, or based on each other in a circle), or the
 * known rows not rows of it.
 */
export function alignEditions(
  editions: readonly AlignedEdition[],
  { fixed = [], onProgress }: AlignOptions = {},
): Alignment {
  const edges = relayEdges(editions);
  const units = editions.map((edition) => edition.units);
  const report = (share: number) => onProgress?.(share);
  return fixed.length === 0
    ? alignJointly(units, edges, report)
    : alignBetween(fixed, units, edges, report);
}

// Where to cut an edition that a known row lacks takes an alignment of everything first: half of the work.
function alignBetween(
  fixed: readonly Cells[],
  editions: readonly (readonly string[])[],
  edges: readonly RelayEdge[],
  onProgress: (share: number) => void,
): Alignment {
  const isComplete = fixed.every((cells) => cells.every((cell) => cell.length > 0));
  const first = isComplete ? 0 : 0.5;
  const likely = isComplete
    ? []
    : alignJointly(editions, edges, (share) => onProgress(share * first)).rows;
  const sizes = editions.map((units) => units.length);
  const stretches = freeStretches(
    fixed,
    sizes,
    likely.map(({ cells }) => cells),
  );
  const parts = stretches.flatMap((stretch, index) => {
    const free = alignJointly(
      editions.map((units, edition) => units.slice(stretch[edition]?.start, stretch[edition]?.end)),
      edges,
      () => {},
    );
    onProgress(first + ((1 - first) * (index + 1)) / stretches.length);
    const next = stretches[index + 1];
    const known =
      next && stretch.map(({ end }, at) => ({ start: end, end: next[at]?.start ?? end }));
    return [shifted(free, stretch), ...(known ? [knownRow(known, edges)] : [])];
  });
  return concatenated(parts, edges);
}
