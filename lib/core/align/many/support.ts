import { type Bead, hasTwoSides, sizeOf } from "../bead.ts";
import type { Spine } from "./spine.ts";
import type { BeadsOf } from "./witnesses.ts";

/**
 * Collects what the editions on a spine say about where one more edition lies along it. Each speaks by its own beads
 * with that edition, which its place turns into beads from slots. The confidence of a bead is the mean over those
 * editions that were heard and have a boundary at both its ends: one that has none can have no opinion of it.
 */
export function supportedBeads(spine: Spine, edition: number, beadsOf: BeadsOf): Bead[] {
  const voices = spine.places.flatMap((place, witness) => {
    const beads = beadsOf(witness, edition);
    return place && beads.length > 0 ? [voiceOf(place, spine.slots, beads)] : [];
  });
  return summed(voices.flatMap(({ beads }) => beads)).map((bead) => {
    const entitled = voices.filter(
      ({ opens, closes }) => opens[bead.source.start] && closes[bead.source.end],
    );
    return { ...bead, confidence: Math.min(1, bead.confidence / entitled.length) };
  });
}

interface Voice {
  readonly beads: readonly Bead[];
  /** For each boundary between slots, whether a bead of the witness begins, or ends, there. */
  readonly opens: Uint8Array;
  readonly closes: Uint8Array;
}

function voiceOf(place: readonly Bead[], slots: number, beads: readonly Bead[]): Voice {
  const opens = new Uint8Array(slots + 1);
  const closes = new Uint8Array(slots + 1);
  for (const { source } of place) {
    opens[source.start] = 1;
    closes[source.end] = 1;
  }
  return { beads: composed(place, beads), opens, closes };
}

// Beads from slots by way of the witness: where its place and its beads part the text differently, the smallest beads
// that respect both.
function composed(place: readonly Bead[], beads: readonly Bead[]): Bead[] {
  const slotsOf = place.flatMap(({ source, target }) =>
    Array<Bead["source"]>(sizeOf(target)).fill(source),
  );
  const found: Bead[] = [];
  for (const bead of beads.filter(hasTwoSides)) {
    const start = slotsOf[bead.source.start]?.start ?? 0;
    const end = slotsOf[bead.source.end - 1]?.end ?? start;
    const last = found.at(-1);
    if (last && start < last.source.end) found[found.length - 1] = extended(last, bead, end);
    else found.push({ ...bead, source: { start, end } });
  }
  return found;
}

function extended(bead: Bead, by: Bead, end: number): Bead {
  return {
    source: { start: bead.source.start, end },
    target: { start: bead.target.start, end: by.target.end },
    confidence: Math.min(bead.confidence, by.confidence),
  };
}

// Beads of equal ranges become one, whose confidence is their sum.
function summed(beads: readonly Bead[]): Bead[] {
  const sums: Bead[] = [];
  for (const bead of beads.toSorted(byPlace)) {
    const last = sums.at(-1);
    if (last && byPlace(last, bead) === 0) {
      sums[sums.length - 1] = { ...last, confidence: last.confidence + bead.confidence };
    } else sums.push(bead);
  }
  return sums;
}

function byPlace(a: Bead, b: Bead): number {
  return (
    a.source.start - b.source.start ||
    a.target.start - b.target.start ||
    a.source.end - b.source.end ||
    a.target.end - b.target.end
  );
}
