import { type Bead, hasTwoSides, type Range, sizeOf } from "../bead.ts";

/** The beads of two editions with, for each unit of either side, the index of its bead. */
export interface Opinion {
  readonly beads: readonly Bead[];
  readonly ofSource: Int32Array;
  readonly ofTarget: Int32Array;
}

/** Makes beads that cover both sides ready to be asked about a row. */
export function opinionOf(beads: readonly Bead[]): Opinion {
  const ofSource = new Int32Array(beads.at(-1)?.source.end ?? 0);
  const ofTarget = new Int32Array(beads.at(-1)?.target.end ?? 0);
  beads.forEach(({ source, target }, index) => {
    ofSource.fill(index, source.start, source.end);
    ofTarget.fill(index, target.start, target.end);
  });
  return { beads, ofSource, ofTarget };
}

/**
 * Returns the probability (0–1) that two editions give to a row which holds these ranges of theirs: the confidence of
 * the least sure bead inside it, or what the surest bead that contradicts it leaves. null for a row that has neither.
 */
export function agreement(opinion: Opinion, source: Range, target: Range): number | null {
  const touched = beadsOf(opinion, source, target);
  if (touched.length === 0) return null;
  const against = touched.filter((bead) => !isInside(bead, source, target));
  if (against.length > 0) return 1 - most(against);
  const areBothThere = sizeOf(source) > 0 && sizeOf(target) > 0;
  return areBothThere && !touched.some(hasTwoSides) ? 1 - most(touched) : least(touched);
}

function beadsOf({ beads, ofSource, ofTarget }: Opinion, source: Range, target: Range): Bead[] {
  const indexes = new Set([
    ...ofSource.subarray(source.start, source.end),
    ...ofTarget.subarray(target.start, target.end),
  ]);
  return [...indexes].flatMap((index) => beads[index] ?? []);
}

function isInside(bead: Bead, source: Range, target: Range): boolean {
  return isWithin(bead.source, source) && isWithin(bead.target, target);
}

function isWithin(inner: Range, outer: Range): boolean {
  return sizeOf(inner) === 0 || (inner.start >= outer.start && inner.end <= outer.end);
}

function most(beads: readonly Bead[]): number {
  return beads.reduce((highest, { confidence }) => Math.max(highest, confidence), 0);
}

function least(beads: readonly Bead[]): number {
  return beads.reduce((lowest, { confidence }) => Math.min(lowest, confidence), 1);
}
