import { type Bead, sizeOf } from "../bead.ts";
import type { Material } from "../evidence/material.ts";
import { learn } from "../model/learn.ts";
import { type Direction, lookAlikes } from "../model/lexicon.ts";
import { TokenSums } from "../model/token-sums.ts";

/** How well a unit of one edition and a unit of another match by their words alone (0–1), wherever they stand. */
export interface Kinship {
  of(source: number, target: number): number;
  /** The least that units have which belong together. */
  readonly least: number;
}

// Beads to learn from, spread over the text: more would cost time and sharpen only what is clear already.
const LESSONS = 1_000;

/**
 * Learns from `beads` what matches; rare words count more than frequent ones. Cost: that of `learn`, once; a question
 * costs the words of both units.
 */
export function kinshipOf(source: Material, target: Material, beads: readonly Bead[]): Kinship {
  const lessons = spread(beads, LESSONS);
  const { forward, backward } = learn(source, target, lessons, lookAlikes(source, target));
  const towards = explained(source, target, forward);
  const back = explained(target, source, backward);
  const of = (from: number, to: number) => (towards(from, to) + back(to, from)) / 2;
  return { of, least: leastKinship(of, beads) };
}

function spread<Item>(items: readonly Item[], count: number): Item[] {
  const step = Math.max(1, Math.ceil(items.length / count));
  return items.filter((_, index) => index % step === 0);
}

// So many of the units that stand side by side tell how well others match.
const SAMPLE = 200;
// A unit that was not aligned has taught none of its words, so it cannot match as well as those that were.
const UNTAUGHT = 0.5;

function leastKinship(of: Kinship["of"], beads: readonly Bead[]): number {
  const single = beads.filter(({ source, target }) => sizeOf(source) === 1 && sizeOf(target) === 1);
  const found = spread(single, SAMPLE)
    .map(({ source, target }) => of(source.start, target.start))
    .sort((a, b) => a - b);
  return UNTAUGHT * (found[Math.floor(found.length / 2)] ?? 0);
}

// The share of what a unit says, in nats, that the other edition's unit accounts for.
function explained(given: Material, found: Material, { ratios }: Direction) {
  const sums = new TokenSums(ratios, found.vocabulary.length);
  return (unit: number, other: number): number => {
    const tokens = sums.add(given.units, unit);
    let [accounted, all] = [0, 0];
    for (const token of found.units.items.subarray(
      found.units.starts[other],
      found.units.starts[other + 1],
    )) {
      const ratio = sums.of(token) / Math.max(1, tokens);
      const surprise = Math.log(found.lengths.length / (found.occurrences[token] ?? 1));
      accounted += (surprise * ratio) / (1 + ratio);
      all += surprise;
    }
    sums.clear();
    return all === 0 ? 0 : accounted / all;
  };
}
