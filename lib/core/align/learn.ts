import type { Bead } from "./bead.ts";
import type { Pairing } from "./candidates.ts";
import { gather, ungather } from "./gather.ts";
import { type Direction, type Lexicon, type LookAlikes, ratiosOf } from "./lexicon.ts";
import { bagOf, type Material } from "./material.ts";
import type { Table } from "./table.ts";
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
  const backward = forward.map(({ given, found, weight }) => ({
    given: found,
    found: given,
    weight,
  }));
  return {
    forward: direction(forward, alike.forward, target),
    backward: direction(backward, alike.backward, source),
  };
}

function pairings(source: Material, target: Material, beads: readonly Bead[]): Pairing[] {
  const all = beads.map((bead) => ({
    given: bagOf(source, bead.source),
    found: bagOf(target, bead.target),
    weight: bead.confidence,
  }));
  return all.filter(({ given, found }) => given.length > 0 && found.length > 0);
}

function direction(pairings: readonly Pairing[], alike: Table, found: Material): Direction {
  const ratios = ratiosOf(translations(pairings, alike, found.vocabulary.length), found);
  return { ratios, explained: explainedShare(pairings, ratios, found.vocabulary.length) };
}

// Before the text has spoken, a token that the lexicon knows is explained in one of two units.
const EXPLAINED_UNITS = 1;
const UNITS = 2;

function explainedShare(pairings: readonly Pairing[], ratios: Table, tokens: number): Float64Array {
  const explained = new Float64Array(tokens);
  const seen = new Float64Array(tokens);
  const sums = new Float64Array(tokens);
  for (const { given, found, weight } of pairings) {
    gather(given, ratios, sums);
    for (const token of found) {
      const ratio = (sums[token] ?? 0) / given.length;
      explained[token] = (explained[token] ?? 0) + (weight * ratio) / (1 + ratio);
      seen[token] = (seen[token] ?? 0) + weight;
    }
    ungather(given, ratios, sums);
  }
  const shares = new Float64Array(tokens);
  for (const token of ratios.columns) {
    shares[token] = ((explained[token] ?? 0) + EXPLAINED_UNITS) / ((seen[token] ?? 0) + UNITS);
  }
  return shares;
}
