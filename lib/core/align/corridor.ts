import { anchorChain } from "./anchors.ts";
import { type Band, bandAlong, type Point, type Section, type Stretch } from "./band.ts";
import type { Bead } from "./bead.ts";
import { type Known, sectionsBetween } from "./known.ts";
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
export function firstBand(
  source: Material,
  target: Material,
  alike: LookAlikes,
  known: Known,
): Band {
  const sections = sectionsOf(source, target, known);
  const landmarks = anchorChain(source, target, alike.forward);
  const places = landmarks.map((point): Section => ({ from: point, to: point }));
  return bandOver(sections, places, (section, inside) =>
    stepsAlong(section, inside).flatMap(({ from, to }) => between(from, to)),
  );
}

/** Where to search when `beads` are known from a pass before: around them, the less sure the wider. */
export function nextBand(
  source: Material,
  target: Material,
  beads: readonly Bead[],
  known: Known,
): Band {
  return bandOver(sectionsOf(source, target, known), beads.map(stretchOf), (_, inside) => inside);
}

// Units on either side by which a pair may contradict what is known of it by way of others.
const HEARSAY_MARGIN = 6;

/** Where to search when beads with two sides are known from elsewhere; null where they leave too much unknown. */
export function bandAround(
  source: Material,
  target: Material,
  beads: readonly Bead[],
  known: Known,
): Band | null {
  const twoSided = beads.filter(
    (bead) => bead.source.start < bead.source.end && bead.target.start < bead.target.end,
  );
  let isKnown = true;
  const band = bandOver(
    sectionsOf(source, target, known),
    twoSided.map(stretchOf),
    (section, inside) => {
      const steps = stepsAlong(section, inside);
      isKnown &&= steps.every((step) => pointsIn(step) <= BLIND);
      return isKnown ? steps.map((step) => ({ ...step, margin: HEARSAY_MARGIN })) : [];
    },
  );
  return isKnown ? band : null;
}

function sectionsOf(source: Material, target: Material, known: Known): Section[] {
  return sectionsBetween(known, source.lengths.length, target.lengths.length);
}

function pointsIn({ from, to }: Section): number {
  return (to.i - from.i) * (to.j - from.j);
}

/** Lays a band over all sections. `places` rise; those that reach across a pin are passed over. */
function bandOver<Place extends Section>(
  sections: readonly Section[],
  places: readonly Place[],
  search: (section: Section, inside: readonly Place[]) => readonly Stretch[],
): Band {
  let next = 0;
  const parts = sections.map((within) => {
    const inside: Place[] = [];
    for (let place = places[next]; place && ends(place, within); place = places[next]) {
      if (place.from.i >= within.from.i && place.from.j >= within.from.j) inside.push(place);
      next += 1;
    }
    const isShort = pointsIn(within) <= WHOLE;
    return { within, stretches: isShort ? [{ ...within, margin: 0 }] : search(within, inside) };
  });
  return bandAlong(parts);
}

function ends({ to }: Section, within: Section): boolean {
  return to.i <= within.to.i && to.j <= within.to.j;
}

/** The steps from corner to corner of a section by way of the places inside it. */
function stepsAlong({ from, to }: Section, inside: readonly Section[]): Section[] {
  const corners: Point[] = [from, ...inside.flatMap((place) => [place.from, place.to]), to];
  return corners.slice(1).map((corner, index) => ({ from: corners[index] ?? from, to: corner }));
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
