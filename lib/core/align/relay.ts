import { type PlannedEdition, relayProblem } from "#lib/core/document/relay.ts";

/** An edition as far as alignment needs to know it. */
export interface AlignedEdition extends PlannedEdition {
  /** Its paragraphs or sentences, in reading order. */
  readonly units: readonly string[];
}

/** A pair of editions to be aligned, by their indexes in the list. */
export interface RelayEdge {
  readonly source: number;
  readonly target: number;
}

/**
 * Lists the pairs that connect all editions: each with the one it was translated from and, where several have none,
 * the further ones with the first of them. In the order of the editions; one pair fewer than editions.
 *
 * @throws when the editions cannot be one document, for instance because they are based on each other in a circle.
 */
export function relayEdges(editions: readonly PlannedEdition[]): RelayEdge[] {
  const problem = relayProblem(editions);
  if (problem) throw new Error(`Expected editions of one document: ${problem}`);
  const root = editions.findIndex(({ basedOn }) => basedOn === null);
  const edges = editions.map(({ basedOn }, target) => ({ source: basedOn ?? root, target }));
  return edges.filter(({ target }) => target !== root);
}
