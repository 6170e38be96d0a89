import type { Band } from "./band.ts";
import type { Bead } from "./bead.ts";
import { firstBand, nextBand } from "./corridor.ts";
import { decode, withConfidence } from "./decode.ts";
import { type Lattice, latticeOf } from "./lattice.ts";
import { learn } from "./learn.ts";
import { firstLengths, learnLengths } from "./length.ts";
import { firstLexicon, lookAlikes } from "./lexicon.ts";
import { type Material, prepare } from "./material.ts";
import { posterior } from "./posterior.ts";
import { firstPriors, learnPriors } from "./priors.ts";
import { type Model, type Scores, score, sobered } from "./scores.ts";

/**
 * Aligns the units of two editions. The beads cover both sides once, in order; their shapes are 0-1, 1-0, 1-1, 1-2,
 * 2-1 and 2-2. The first pass relies on lengths, numbers, names and marks; the following ones on the words that the
 * pass before has put side by side. Near linear in the units: long texts are searched in a band. The languages make
 * no difference yet: all that is known of them is learned from the two texts.
 */
export function alignPair(
  source: readonly string[],
  target: readonly string[],
  _languages: { readonly source: string; readonly target: string },
): Bead[] {
  return alignMaterials(prepare(source), prepare(target));
}

// A pass that leaves hardly a doubt is the last; texts that stay doubtful gain little after the fourth lesson.
const LESSONS = 4;
const SURE = 0.95;
const ENOUGH_SURE = 0.97;

/** Aligns two prepared editions; see `alignPair`. */
export function alignMaterials(source: Material, target: Material): Bead[] {
  const alike = lookAlikes(source, target);
  const lengths = firstLengths(source, target);
  const lexicon = firstLexicon(source, target, alike);
  const band = firstBand(source, target, alike);
  let pass = search(source, target, band, { lexicon, lengths, priors: firstPriors() });
  for (let lesson = 0; lesson < LESSONS && !isSure(pass.beads); lesson += 1) {
    const { beads } = pass;
    pass = search(source, target, nextBand(source, target, beads), {
      lexicon: learn(source, target, beads, alike),
      lengths: learnLengths(source, target, beads, lengths),
      priors: learnPriors(beads),
    });
  }
  return withConfidence(pass.lattice, posterior(pass.lattice, sobered(pass.scores)), pass.beads);
}

interface Pass {
  readonly lattice: Lattice;
  readonly scores: Scores;
  readonly beads: readonly Bead[];
}

function search(source: Material, target: Material, band: Band, model: Model): Pass {
  const lattice = latticeOf(band);
  const scores = score(source, target, lattice, model);
  return { lattice, scores, beads: decode(lattice, posterior(lattice, scores)) };
}

function isSure(beads: readonly Bead[]): boolean {
  return beads.filter(({ confidence }) => confidence > SURE).length >= ENOUGH_SURE * beads.length;
}
