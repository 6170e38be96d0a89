import { type Bead, hasTwoSides } from "../bead.ts";
import type { Material } from "../evidence/material.ts";
import type { LookAlikes } from "../model/lexicon.ts";
import { anchorChain } from "./anchors.ts";
import { type Band, bandAlong, type Point, type Section, type Stretch } from "./band.ts";
import { type Known, sectionsBetween } from "./known.ts";

// Up to this many points a search of everything costs a fraction of a second.
const WHOLE = 100_000;

// Target units by which the true path may stand away from landmarks or an unsure bead.
const MARGIN = 20;
// The same for a bead that left no doubt.
const SURE_MARGIN = 6;
const SURE = 0.8;
// The same in the midst of beads of which each left hardly a doubt.
const CERTAIN_MARGIN = 2;
const CERTAIN = 0.99;

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
  return bandOver(sectionsOf(source, target, known), stretchesOf(beads), (_, inside) => inside);
}

/** Where to search when beads with two sides are known from elsewhere; null where they leave too much unknown. */
export function bandAround(
  source: Material,
  target: Material,
  beads: readonly Bead[],
  known: Known,
): Band | null {
  const twoSided = beads.filter(hasTwoSides);
  let isKnown = true;
  const band = bandOver(
    sectionsOf(source, target, known),
    stretchesOf(twoSided),
    (section, inside) => {
      const steps = stepsAlong(section, inside);
      isKnown &&= steps.every((step) => pointsIn(step) <= BLIND);
      // Every other step is one of the places; those between hold what is not known to have a counterpart.
      const gaps = steps.filter((step, index) => index % 2 === 0 && unitsIn(step) > 0);
      return isKnown ? [...inside, ...gaps.map((gap) => ({ ...gap, margin: SURE_MARGIN }))] : [];
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

function unitsIn({ from, to }: Section): number {
  return to.i - from.i + to.j - from.j;
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

function stretchesOf(beads: readonly Bead[]): Stretch[] {
  const isCertain = beads.map(({ confidence }) => confidence > CERTAIN);
  const doubtful = affordable(MARGIN, beads.length);
  return beads.map(({ source, target, confidence }, at) => {
    const isAmong = isCertain[at - 1] !== false && isCertain[at] && isCertain[at + 1] !== false;
    return {
      from: { i: source.start, j: target.start },
      to: { i: source.end, j: target.end },
      margin: isAmong ? CERTAIN_MARGIN : confidence < SURE ? doubtful : SURE_MARGIN,
    };
  });
}

// Points of a search that a text without any landmark may cost: some seconds and some hundred megabytes. From there on
// the margin narrows as the text grows.
const AFFORDABLE = 2_000_000;
const LEAST_MARGIN = 3;

function affordable(margin: number, units: number): number {
  return Math.max(LEAST_MARGIN, Math.min(margin, Math.floor(AFFORDABLE / (2 * units))));
}

// Landmarks close together leave little room for the path to stray between them.
const NEAR_MARGIN = 5;

// What is missing on one side between two landmarks pushes the path off their diagonal by half its length at most. Where
// that would mean to search more points than this, a block is found only when it is shorter than twice the margin.
const BLIND = 40_000;
const BLIND_MARGIN = 100;

function between(from: Point, to: Point): Stretch[] {
  const [rows, columns] = [to.i - from.i, to.j - from.j];
  const longer = Math.max(rows, columns);
  const strayed = MARGIN + Math.abs(rows - columns) / 2;
  const margin =
    longer * strayed <= BLIND
      ? Math.min(Math.ceil(strayed), NEAR_MARGIN + longer)
      : affordable(BLIND_MARGIN, longer);
  const parts = Math.ceil(longer / margin);
  const corner = (part: number) => ({
    i: from.i + Math.round((rows * part) / parts),
    j: from.j + Math.round((columns * part) / parts),
  });
  return Array.from({ length: parts }, (_, part) => ({
    from: corner(part),
    to: corner(part + 1),
    margin,
  }));
}
