import type { Bead, Range } from "#lib/core/align/bead.ts";

/** Writes beads as shapes, `1-1 2-1 0-1`. */
export function shapes(beads: readonly Bead[]): string {
  return beads.map(({ source, target }) => `${sizeOf(source)}-${sizeOf(target)}`).join(" ");
}

/** Reads shapes into beads that cover both sides in order; `1-1@.8` has confidence .8, others 1. */
export function beadsOf(notation: string): Bead[] {
  let [i, j] = [0, 0];
  return notation.split(" ").map((shape) => {
    const [sides = "", confidence = "1"] = shape.split("@");
    const [source = 0, target = 0] = sides.split("-").map(Number);
    const bead = {
      source: { start: i, end: i + source },
      target: { start: j, end: j + target },
      confidence: Number(confidence),
    };
    [i, j] = [bead.source.end, bead.target.end];
    return bead;
  });
}

function sizeOf({ start, end }: Range): number {
  return end - start;
}
