import { type Bead, hasTwoSides } from "../bead.ts";

/** The marks with which units begin and end, as classes: a translation tends to keep them. */
export interface Edges {
  readonly starts: Uint8Array;
  readonly ends: Uint8Array;
}

const QUOTES = "«»“”„‟\"「」『』‘’‹›'";

/** What begins in lower case. */
export const LOWER_START = /^\P{L}*\p{Ll}/u;

const STARTS: readonly RegExp[] = [
  new RegExp(`^\\s*[${QUOTES}]`, "u"),
  /^\s*[-–—―]/u,
  /^\s*[\p{N}(（[]/u,
  LOWER_START,
];

// What may stand behind the last mark of a sentence.
const TAIL = `(?=[${QUOTES}\\s)）\\]]*$)`;
const CLOSED = new RegExp(`[${QUOTES}]\\s*$`, "u");
const ENDS: readonly RegExp[] = [
  new RegExp(`[?？؟\u037e]${TAIL}`, "u"),
  new RegExp(`[!！]${TAIL}`, "u"),
  new RegExp(`[:：,，;；]${TAIL}`, "u"),
  new RegExp(`(?:…|\\.\\.\\.)${TAIL}`, "u"),
  new RegExp(`[.。।]${TAIL}`, "u"),
];

const START_CLASSES = STARTS.length + 1;
// Each with and without a quotation that closes there.
const END_CLASSES = 2 * (ENDS.length + 1);

/** Reads how units begin (with a quotation, a dash, a number, in lower case) and end (by mark and quotation). */
export function edgesOf(texts: readonly string[]): Edges {
  return {
    starts: Uint8Array.from(texts, (text) => classOf(text, STARTS)),
    ends: Uint8Array.from(texts, (text) => 2 * classOf(text, ENDS) + (CLOSED.test(text) ? 1 : 0)),
  };
}

function classOf(text: string, patterns: readonly RegExp[]): number {
  const found = patterns.findIndex((pattern) => pattern.test(text));
  return found < 0 ? patterns.length : found;
}

/** For two classes, row-major, the log of how much likelier they meet at the edge of a bead than by chance. */
export interface EdgeModel {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

/** Learns from beads which edges translators keep, or turn into which; before there are any, some are kept. */
export function learnEdges(source: Edges, target: Edges, beads: readonly Bead[]): EdgeModel {
  const twoSided = beads.filter(hasTwoSides);
  const starts = twoSided.map(({ source, target, confidence }) => {
    return { source: source.start, target: target.start, weight: confidence };
  });
  const ends = twoSided.map(({ source, target, confidence }) => {
    return { source: source.end - 1, target: target.end - 1, weight: confidence };
  });
  return {
    starts: ratios(source.starts, target.starts, START_CLASSES, starts),
    ends: ratios(source.ends, target.ends, END_CLASSES, ends),
  };
}

interface Meeting {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
}

// Beads that the expectation before reading is worth, and the share of them whose edge is kept as it is.
const PSEUDO_BEADS = 30;
const KEPT = 0.3;

// An edge is one piece of evidence beside the words, and partly the same one: the last word is a mark's neighbour.
const WEIGHT = 0.6;

// A pair of classes never seen may still occur; its log must not outweigh everything else (in nats).
const LEAST = -2.5;

function ratios(
  source: Uint8Array,
  target: Uint8Array,
  classes: number,
  meetings: readonly Meeting[],
): Float64Array {
  const inSource = shares(source, classes);
  const inTarget = shares(target, classes);
  const chance = (at: number) =>
    (inSource[Math.trunc(at / classes)] ?? 0) * (inTarget[at % classes] ?? 0);
  const counts = Float64Array.from({ length: classes * classes }, (_, at) => {
    const kept = at % (classes + 1) === 0 ? (inSource[at % classes] ?? 0) : 0;
    return PSEUDO_BEADS * ((1 - KEPT) * chance(at) + KEPT * kept);
  });
  let total = PSEUDO_BEADS;
  for (const meeting of meetings) {
    const at = (source[meeting.source] ?? 0) * classes + (target[meeting.target] ?? 0);
    counts[at] = (counts[at] ?? 0) + meeting.weight;
    total += meeting.weight;
  }
  return counts.map((count, at) => WEIGHT * Math.max(LEAST, Math.log(count / total / chance(at))));
}

function shares(units: Uint8Array, classes: number): Float64Array {
  const counts = new Float64Array(classes).fill(0.5);
  for (const one of units) counts[one] = (counts[one] ?? 0) + 1;
  return counts.map((count) => count / (units.length + classes / 2));
}

/** Returns the evidence of the edges of a bead: for its first and last unit on either side. */
export function edgeEvidence(
  { starts, ends }: EdgeModel,
  source: Edges,
  target: Edges,
): (first: number, last: number, targetFirst: number, targetLast: number) => number {
  return (first, last, targetFirst, targetLast) =>
    (starts[(source.starts[first] ?? 0) * START_CLASSES + (target.starts[targetFirst] ?? 0)] ?? 0) +
    (ends[(source.ends[last] ?? 0) * END_CLASSES + (target.ends[targetLast] ?? 0)] ?? 0);
}
