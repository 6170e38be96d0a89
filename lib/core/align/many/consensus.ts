import type { Bead, Range } from "../bead.ts";
import { heaviestChain } from "../search/chain.ts";

import type { KnownRow } from "./fixed.ts";
import { lacks, type Spine, spineOf, withEdition, withoutEdition } from "./spine.ts";
import { supportedBeads } from "./support.ts";
import type { BeadsOf } from "./witnesses.ts";

/** Later rounds hardly change a row (measured on eleven editions). */
export const ROUNDS = 2;

/**
 * Lays all editions along one spine. It starts as the known rows and the edition `hub`; the others are laid along it
 * one by one, where the editions already there say they belong. Then each is taken out and laid again by the word of
 * all others, `rounds` times, so that what the hub lacks, or was wrong about, is set right by its sisters. `sizes` are
 * the units of each edition. The known rows stand on the spine as one more edition, the last. Cost: the beads of all
 * pairs × log, each round.
 */
export function consensus(
  sizes: readonly number[],
  hub: number,
  beadsOf: BeadsOf,
  known: readonly KnownRow[],
  rounds: number,
): Spine {
  const order = [hub, ...[...sizes.keys()].filter((edition) => edition !== hub)];
  const lay = (spine: Spine, edition: number) => {
    const units = sizes[edition] ?? 0;
    return withEdition(spine, edition, units, placeOf(spine, edition, units, beadsOf, known));
  };
  let spine = order.reduce(lay, spineOf(sizes.length, known.length, sizes.length + 1));
  for (let round = 0; round < rounds; round += 1) {
    spine = order.reduce((rest, edition) => lay(withoutEdition(rest, edition), edition), spine);
  }
  return spine;
}

// A bead that hardly a witness believes in must not fill a gap merely because nothing competes with it.
const LEAST_SUPPORT = 0.05;

function placeOf(
  spine: Spine,
  edition: number,
  units: number,
  beadsOf: BeadsOf,
  known: readonly KnownRow[],
): Bead[] {
  const isFree = freeFor(spine, edition, known);
  const believed = supportedBeads(spine, edition, beadsOf).filter(
    ({ source, confidence }) => confidence > LEAST_SUPPORT && isFree(source),
  );
  const certain = knownBeads(spine, edition, units, known);
  return heaviestChain(
    [...certain, ...believed],
    ({ confidence }) => confidence,
    spine.slots,
    units,
  );
}

// What is open of a known row may be filled, but the row not be joined with others.
function freeFor(spine: Spine, edition: number, known: readonly KnownRow[]) {
  const last = spine.places.length - 1;
  const isOutside = lacks(spine, last);
  const isOpen = lacks(spine, last, (row) => known[row]?.[edition] !== undefined);
  return (slots: Range) => isOutside(slots) || (slots.end - slots.start === 1 && isOpen(slots));
}

// Each outweighs all that witnesses can say, which is one for a unit.
function knownBeads(
  { places }: Spine,
  edition: number,
  units: number,
  known: readonly KnownRow[],
): Bead[] {
  return (places.at(-1) ?? []).flatMap(({ source, target }) => {
    const unit = known[target.start]?.[edition] ?? null;
    if (unit === null) return [];
    return [{ source, target: { start: unit, end: unit + 1 }, confidence: units + 1 }];
  });
}
