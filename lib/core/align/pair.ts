import type { Bead } from "./bead.ts";
import { learnEdges } from "./evidence/edges.ts";
import type { Material } from "./evidence/material.ts";
import { learn } from "./model/learn.ts";
import { firstLengths, learnLengths } from "./model/length.ts";
import { firstLexicon, type LookAlikes, lookAlikes } from "./model/lexicon.ts";
import { firstPriors, learnPriors } from "./model/priors.ts";
import { type Model, type Scores, score } from "./model/scores.ts";
import type { Band } from "./search/band.ts";
import { bandAround, firstBand, nextBand } from "./search/corridor.ts";
import { decode } from "./search/decode.ts";
import { type Known, NOTHING_KNOWN, pinnedBeads } from "./search/known.ts";
import { posterior } from "./search/posterior.ts";

// A pass that leaves hardly a doubt is the last; texts that stay doubtful gain little after the fourth lesson.
const LESSONS = 4;
const SURE = 0.95;
const ENOUGH_SURE = 0.97;

export interface PairOptions {
  readonly known?: Known;
  /** Hears the share (0–1) of the work that is done. */
  onProgress?(share: number): void;
}

/**
 * Aligns the units of two prepared editions. The beads cover both sides once, in order; they take up to five units a
 * side. The first pass relies on lengths, numbers, names and marks; the following ones on the words that the pass before
 * has put side by side. What is known comes out as it is, and teaches its words. Near linear in the units: long texts
 * are searched in a band.
 */
export function alignMaterials(
  source: Material,
  target: Material,
  { known = NOTHING_KNOWN, onProgress }: PairOptions = {},
): Bead[] {
  const alike = lookAlikes(source, target);
  const band = firstBand(source, target, alike, known);
  let pass = search(source, target, band, firstModel(source, target, alike, known), known);
  for (let lesson = 1; lesson <= LESSONS && !isSure(pass.beads); lesson += 1) {
    onProgress?.(lesson / (LESSONS + 1));
    const { beads } = pass;
    const around = nextBand(source, target, beads, known);
    pass = search(source, target, around, modelFrom(source, target, beads, alike), known);
    if (isSame(beads, pass.beads)) break;
  }
  return withConfidence(pass);
}

/**
 * Aligns two prepared editions in one pass around `beads` known from elsewhere, whose words are learned. Where they
 * say nothing over so long a stretch that a search of all of it costs more, the two are aligned from scratch.
 */
export function alignAround(
  source: Material,
  target: Material,
  beads: readonly Bead[],
  options: PairOptions = {},
): Bead[] {
  const { known = NOTHING_KNOWN } = options;
  const band = bandAround(source, target, beads, known);
  if (band === null) return alignMaterials(source, target, options);
  const model = modelFrom(source, target, beads, lookAlikes(source, target));
  return withConfidence(search(source, target, band, model, known));
}

// Fewer pins teach less about a text than the published figures.
const TEACHING_PINS = 20;

function firstModel(source: Material, target: Material, alike: LookAlikes, known: Known): Model {
  if (known.pins.length >= TEACHING_PINS)
    return modelFrom(source, target, pinnedBeads(known), alike);
  return {
    lexicon: firstLexicon(source, target, alike),
    lengths: firstLengths(source, target),
    priors: firstPriors(),
    edges: learnEdges(source.edges, target.edges, []),
  };
}

function modelFrom(
  source: Material,
  target: Material,
  beads: readonly Bead[],
  alike: LookAlikes,
): Model {
  return {
    lexicon: learn(source, target, beads, alike),
    lengths: learnLengths(source, target, beads, firstLengths(source, target)),
    priors: learnPriors(beads),
    edges: learnEdges(source.edges, target.edges, beads),
  };
}

interface Pass {
  readonly band: Band;
  readonly scores: Scores;
  readonly beads: readonly Bead[];
}

function search(source: Material, target: Material, band: Band, model: Model, known: Known): Pass {
  const scores = score(source, target, band, model, known);
  return { band, scores, beads: decode(band, posterior(band, scores, 1)) };
}

function isSame(before: readonly Bead[], after: readonly Bead[]): boolean {
  if (before.length !== after.length) return false;
  return before.every(({ source, target }, at) => {
    const now = after[at];
    return now?.source.end === source.end && now.target.end === target.end;
  });
}

function isSure(beads: readonly Bead[]): boolean {
  return beads.filter(({ confidence }) => confidence > SURE).length >= ENOUGH_SURE * beads.length;
}

// The words of a unit do not testify independently: what the search needs in full to decide makes its probabilities
// too sure of themselves. Measured: at this temperature nine of ten beads given .9 are right.
const TEMPERATURE = 2;

function withConfidence({ band, scores }: Pass): Bead[] {
  return decode(band, posterior(band, scores, TEMPERATURE));
}
