import { prepare } from "./material.ts";
import { alignMaterials } from "./pair.ts";
import { type AlignedEdition, relayEdges } from "./relay.ts";
import { type AlignedRow, composeRows, type Link } from "./rows.ts";

/** How the editions of a document correspond: as rows over all, and as the pairwise beads the rows were made of. */
export interface Alignment {
  readonly rows: readonly AlignedRow[];
  /** One for each pair along the relay; they tell what a row cannot, such as which of two merged units is missing. */
  readonly links: readonly Link[];
}

export interface AlignOptions {
  /** Called after each pair with the pairs done and the pairs in all. */
  onProgress?(done: number, of: number): void;
}

/**
 * Aligns two to twelve editions of one document. Each is aligned with the one it was translated from (a further
 * original with the first), and the beads are composed into rows that cover every unit of every edition once, in
 * reading order in each column. Near linear in the units.
 *
 * @throws when the editions cannot be one document: too few or too many, or based on each other in a circle.
 */
export function alignEditions(
  editions: readonly AlignedEdition[],
  options: AlignOptions = {},
): Alignment {
  const edges = relayEdges(editions);
  const materials = editions.map(({ units }) => prepare(units));
  const links = edges.map(({ source, target }, index): Link => {
    const [from, to] = [materials[source], materials[target]];
    const beads = from && to ? alignMaterials(from, to) : [];
    options.onProgress?.(index + 1, edges.length);
    return { source, target, beads };
  });
  return {
    rows: composeRows(
      editions.map(({ units }) => units.length),
      links,
    ),
    links,
  };
}
