import { type Bead, GAP_PRIOR, SHAPES } from "../bead.ts";

/** How likely each kind of step is, in logs. */
export interface Priors {
  /** For each of `SHAPES`. */
  readonly shapes: readonly number[];
  /** For the first unit of a run without counterpart, on either side. */
  readonly gapOpen: number;
}

/** The published priors, before a text has shown its own. */
export function firstPriors(): Priors {
  return { shapes: SHAPES.map(({ prior }) => Math.log(prior)), gapOpen: Math.log(GAP_PRIOR) };
}

// Beads that the published priors are worth: a text of some dozen paragraphs hardly moves them.
const PSEUDO_BEADS = 20;

/** Re-estimates the priors from beads, each counting by its confidence. */
export function learnPriors(beads: readonly Bead[]): Priors {
  const counts = SHAPES.map(({ prior }) => prior * PSEUDO_BEADS);
  let gaps = 2 * GAP_PRIOR * PSEUDO_BEADS;
  beads.forEach((bead, index) => {
    const shape = shapeOf(bead);
    if (shape >= 0) counts[shape] = (counts[shape] ?? 0) + bead.confidence;
    else if (opensGap(bead, beads[index - 1])) gaps += bead.confidence;
  });
  const all = counts.reduce((sum, count) => sum + count, gaps);
  return {
    shapes: counts.map((count) => Math.log(count / all)),
    gapOpen: Math.log(gaps / 2 / all),
  };
}

function shapeOf({ source, target }: Bead): number {
  return SHAPES.findIndex(
    (shape) =>
      shape.source === source.end - source.start && shape.target === target.end - target.start,
  );
}

function opensGap(bead: Bead, previous: Bead | undefined): boolean {
  return previous === undefined || sideOf(bead) !== sideOf(previous);
}

function sideOf({ source, target }: Bead): "source" | "target" | "both" {
  if (source.start === source.end) return "target";
  return target.start === target.end ? "source" : "both";
}
