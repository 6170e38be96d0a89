import { prepare } from "../evidence/material.ts";
import type { RelayEdge } from "../relay.ts";
import type { Alignment } from "../rows.ts";
import { consensus, ROUNDS } from "./consensus.ts";
import type { Contraction } from "./fixed.ts";
import { hearAll } from "./hearing.ts";
import { judgedRows } from "./judged-rows.ts";
import { linkAlong } from "./links.ts";
import type { BeadsOf } from "./witnesses.ts";

/**
 * Aligns editions, given by their units, all at once; `rows` of them, one unit an edition, are known. The pairs of the
 * relay, `edges`, are aligned by themselves; what they make together tells every other pair where to look, which then
 * bears witness for or against it; the rows are what all pairs together support best. `onProgress` is called after each
 * pair with the share (0–1) of the work done.
 */
export function alignJointly(
  { editions, rows: known }: Pick<Contraction, "editions" | "rows">,
  edges: readonly RelayEdge[],
  onProgress: (share: number) => void,
): Alignment {
  const sizes = editions.map((units) => units.length);
  const hub = hubOf(edges);
  const work = { materials: editions.map((units) => prepare(units)), edges, known };
  const compose = (heard: BeadsOf, rounds: number) => consensus(sizes, hub, heard, known, rounds);
  // Only the pairs of the relay are heard by then: no other could set them right.
  const beadsOf = hearAll(work, (heard) => compose(heard, 0), onProgress);
  const spine = compose(beadsOf, ROUNDS);
  const links = edges.map((edge) => linkAlong(spine, edge, beadsOf(edge.source, edge.target)));
  return { rows: judgedRows(spine, beadsOf, work.materials, links), links };
}

// The edition that most others were made from, or are the base of; the first of equals.
function hubOf(edges: readonly RelayEdge[]): number {
  const ends = edges.flatMap(({ source, target }) => [source, target]);
  const degrees = [...edges, null].map(
    (_, edition) => ends.filter((end) => end === edition).length,
  );
  return degrees.indexOf(Math.max(...degrees));
}
