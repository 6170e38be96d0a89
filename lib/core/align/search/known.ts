import type { Bead } from "../bead.ts";
import type { Section } from "./band.ts";

/** What is certain of a pair of editions before it is aligned, because an editor has said so. */
export interface Known {
  /** Units that are a bead by themselves, as indexes of source and target, rising on both sides. */
  readonly pins: readonly (readonly [source: number, target: number])[];
  /** Units without counterpart. */
  readonly lone: { readonly source: readonly number[]; readonly target: readonly number[] };
}

/** The knowledge of a pair that nobody has looked at. */
export const NOTHING_KNOWN: Known = { pins: [], lone: { source: [], target: [] } };

/** Cuts the lattice at the pins, across which no bead reaches; one section more than pins. */
export function sectionsBetween({ pins }: Known, sources: number, targets: number): Section[] {
  const starts = [{ i: 0, j: 0 }, ...pins.map(([i, j]) => ({ i: i + 1, j: j + 1 }))];
  const ends = [...pins.map(([i, j]) => ({ i, j })), { i: sources, j: targets }];
  return starts.map((from, index) => ({ from, to: ends[index] ?? from }));
}

/** Returns the pins as beads of which nobody doubts. */
export function pinnedBeads({ pins }: Known): Bead[] {
  return pins.map(([source, target]) => ({
    source: { start: source, end: source + 1 },
    target: { start: target, end: target + 1 },
    confidence: 1,
  }));
}
