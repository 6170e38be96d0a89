import type { Bead } from "../bead.ts";
import type { RelayEdge } from "../relay.ts";
import type { Link } from "../rows.ts";
import { agreement, opinionOf } from "./agreement.ts";
import { rowsAlong, type Spine } from "./spine.ts";

/**
 * Reads off a spine how two editions correspond, whatever the others join. A bead is as sure as the two editions by
 * themselves, whose own beads are `direct`, make it.
 */
export function linkAlong(spine: Spine, pair: RelayEdge, direct: readonly Bead[]): Link {
  const opinion = opinionOf(direct);
  const beads = composedBeads(spine, pair).map((bead) => ({
    ...bead,
    confidence: agreement(opinion, bead.source, bead.target) ?? 0,
  }));
  return { ...pair, beads };
}

/** The beads of two editions that follow from where each lies along a spine, all of confidence 1. */
export function composedBeads({ slots, places }: Spine, { source, target }: RelayEdge): Bead[] {
  const both = [places[source] ?? null, places[target] ?? null];
  return rowsAlong({ slots, places: both }).flatMap(([from, to]) =>
    from && to ? [{ source: from, target: to, confidence: 1 }] : [],
  );
}
