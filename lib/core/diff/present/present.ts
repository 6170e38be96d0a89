import type { Change } from "../change.ts";
import type { Units } from "../units.ts";
import { separateCorrections } from "./corrections.ts";
import { standingEnclosures } from "./enclosures.ts";
import { joinIslands } from "./islands.ts";
import { slideToBoundaries } from "./slide.ts";
import { apartFromStop } from "./stops.ts";
import { wholeNames } from "./whole-names.ts";
import { wholeSpace } from "./whole-space.ts";

/**
 * Arranges the changes between two lists of units for a reader, each rule of whom is a file beside this one: marks that
 * enclose words stand; insertions and deletions begin at a sentence or word; white space alone divides no change, but
 * corrections of single words do, and a stop; names with dots and gaps are taken whole. Changes stay in order and apart.
 * Near-linear: only changes of some ten words are searched for counterparts.
 */
export function present(
  before: Units,
  after: Units,
  changes: readonly Change[],
): readonly Change[] {
  const standing = standingEnclosures(before, after, changes);
  const placed = slideToBoundaries(before, after, standing);
  const separate = joinIslands(before, after, placed)
    .flatMap((change) => separateCorrections(before, after, change))
    .flatMap((change) => apartFromStop(before, after, change));
  return wholeSpace(before, after, wholeNames(before, after, separate));
}
