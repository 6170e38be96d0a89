import { type Bead, hasTwoSides } from "../bead.ts";
import { listsOf } from "../evidence/lists.ts";
import { bagOf, type Material } from "../evidence/material.ts";
import type { Table } from "../evidence/table.ts";
import type { Pairings } from "./candidates.ts";
import { type Direction, type Lexicon, type LookAlikes, ratiosOf } from "./lexicon.ts";
import { TokenSums } from "./token-sums.ts";
import { translations } from "./translations.ts";

/**
 * Learns from `beads` which tokens translate each other, look-alikes serving as prior knowledge. Cost: for each bead
 * the product of its tokens, times the steps of estimation.
 */
export function learn(
  source: Material,
  target: Material,
  beads: readonly Bead[],
  alike: LookAlikes,
): Lexicon {
  const forward = pairings(source, target, beads);
  const backward = { ...forward, given: forward.found, found: forward.given };
  return {
    forward: direction(forward, alike.forward, target),
    backward: direction(backward, alike.backward, source),
  };
}

// Beads to learn from, spread evenly over the text: a book's worth, and of a long shelf a quarter. More take time and
// teach hardly more.
const LESSONS = 5_000;
const SHARE = 0.25;

function pairings(source: Material, target: Material, beads: readonly Bead[]): Pairings {
  const all = beads.filter(hasTwoSides);
  const step = Math.ceil(all.length / Math.max(LESSONS, SHARE * all.length));
  const twoSided = step > 1 ? all.filter((_, index) => index % step === 0) : all;
  return {
    given: listsOf(twoSided.map((bead) => bagOf(source, bead.source))),
    found: listsOf(twoSided.map((bead) => bagOf(target, bead.target))),
    weights: Float64Array.from(twoSided, (bead) => bead.confidence),
  };
}

function direction(pairings: Pairings, alike: Table, found: Material): Direction {
  const ratios = ratiosOf(translations(pairings, alike, found.vocabulary.length), found);
  return { ratios, explained: explainedShare(pairings, ratios, found.vocabulary.length) };
}

// Before the text has spoken, a token that the lexicon knows is explained in one of two units.
const EXPLAINED_UNITS = 1;
const UNITS = 2;

function explainedShare(
  { given, found, weights }: Pairings,
  ratios: Table,
  tokens: number,
): Float64Array {
  const explained = new Float64Array(tokens);
  const seen = new Float64Array(tokens);
  const sums = new TokenSums(ratios, tokens);
  weights.forEach((weight, pairing) => {
    const tokens = sums.add(given, pairing);
    for (const token of found.items.subarray(found.starts[pairing], found.starts[pairing + 1])) {
      const ratio = sums.of(token) / Math.max(1, tokens);
      explained[token] = (explained[token] ?? 0) + (weight * ratio) / (1 + ratio);
      seen[token] = (seen[token] ?? 0) + weight;
    }
    sums.clear();
  });
  const shares = new Float64Array(tokens);
  for (const token of ratios.columns) {
    shares[token] = ((explained[token] ?? 0) + EXPLAINED_UNITS) / ((seen[token] ?? 0) + UNITS);
  }
  return shares;
}
