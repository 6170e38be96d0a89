import { anchorChain } from "./anchors.ts";
import { type Band, bandAlong, type Point, type Stretch, wholeBand } from "./band.ts";
import type { Bead } from "./bead.ts";
import type { LookAlikes } from "./lexicon.ts";
import type { Material } from "./material.ts";

// Up to this many points a search of everything costs a fraction of a second.
const WHOLE = 100_000;

// Units on either side that the true path may stand away from landmarks or an unsure bead.
const MARGIN = 15;
// The same for a bead that left no doubt.
const SURE_MARGIN = 6;
const SURE = 0.8;

/** Where to search first: everywhere in a short text, else around the landmarks the two texts share. */
export function firstBand(source: Material, target: Material, alike: LookAlikes): Band {
  const [sources, targets] = [source.lengths.length, target.lengths.length];
  if (sources * targets <= WHOLE) return wholeBand(sources, targets);
  const chain = anchorChain(source, target, alike.forward);
  const path = [...chain, { i: sources, j: targets }];
  const stretches = path.flatMap((to, index) => between(path[index - 1] ?? { i: 0, j: 0 }, to));
  return bandAlong(stretches, sources, targets);
}

/** Where to search when `beads` are known from a pass before: around them, the less sure the wider. */
export function nextBand(source: Material, target: Material, beads: readonly Bead[]): Band {
  const [sources, targets] = [source.lengths.length, target.lengths.length];
  if (sources * targets <= WHOLE) return wholeBand(sources, targets);
  return bandAlong(beads.map(stretchOf), sources, targets);
}

function stretchOf({ source, target, confidence }: Bead): Stretch {
  const margin = confidence < SURE ? MARGIN : SURE_MARGIN;
  return {
    from: { i: source.start, j: target.start },
    to: { i: source.end, j: target.end },
    margin,
  };
}

// A stretch without landmarks is searched in full up to this size. A longer one is searched around its diagonal:
// a block missing there is found only when it is shorter than the margin.
const BLIND = 40_000;
const BLIND_MARGIN = 100;

function between(from: Point, to: Point): Stretch[] {
  const [rows, columns] = [to.i - from.i, to.j - from.j];
  if (rows * columns <= BLIND) return [{ from, to, margin: MARGIN }];
  const parts = Math.ceil(Math.max(rows, columns) / BLIND_MARGIN);
  const corner = (part: number) => ({
    i: from.i + Math.round((rows * part) / parts),
    j: from.j + Math.round((columns * part) / parts),
  });
  return Array.from({ length: parts }, (_, part) => ({
    from: corner(part),
    to: corner(part + 1),
    margin: BLIND_MARGIN,
  }));
}

// Units on either side by which a pair may contradict what is known of it by way of others.
const KNOWN_MARGIN = 6;

/** Where to search when beads with two sides are known from elsewhere; null where they leave too much unknown. */
export function bandAround(
  source: Material,
  target: Material,
  known: readonly Bead[],
): Band | null {
  const [sources, targets] = [source.lengths.length, target.lengths.length];
  const corners = known
    .filter((bead) => bead.source.start < bead.source.end && bead.target.start < bead.target.end)
    .flatMap((bead): Point[] => [
      { i: bead.source.start, j: bead.target.start },
      { i: bead.source.end, j: bead.target.end },
    ]);
  const path = [...corners, { i: sources, j: targets }];
  const stretches = path.map((to, index): Stretch => {
    return { from: path[index - 1] ?? { i: 0, j: 0 }, to, margin: KNOWN_MARGIN };
  });
  const isUnknown = ({ from, to }: Stretch) => (to.i - from.i) * (to.j - from.j) > BLIND;
  return stretches.some(isUnknown) ? null : bandAlong(stretches, sources, targets);
}
