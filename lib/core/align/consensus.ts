import { heaviestChain } from "./chain.ts";
import { type Spine, spineOf, withEdition, withoutEdition } from "./spine.ts";
import { supportedBeads } from "./support.ts";
import type { BeadsOf } from "./witnesses.ts";

// Later rounds hardly change a row (measured on eleven editions).
const ROUNDS = 2;

/**
 * Lays all editions along one spine. It starts as the edition `hub` alone; the others are laid along it one by one,
 * where the editions already there say they belong. Then each is taken out and laid again by the word of all others,
 * so that what the hub lacks, or was wrong about, is set right by its sisters. `sizes` are the units of each edition.
 * Cost: the beads of all pairs × log, each round.
 */
export function consensus(sizes: readonly number[], hub: number, beadsOf: BeadsOf): Spine {
  const others = [...sizes.keys()].filter((edition) => edition !== hub);
  const lay = (spine: Spine, edition: number) => {
    const units = sizes[edition] ?? 0;
    return withEdition(spine, edition, units, placeOf(spine, edition, units, beadsOf));
  };
  let spine = others.reduce(lay, spineOf(hub, sizes[hub] ?? 0, sizes.length));
  for (let round = 0; round < ROUNDS; round += 1) {
    spine = [hub, ...others].reduce(
      (rest, edition) => lay(withoutEdition(rest, edition), edition),
      spine,
    );
  }
  return spine;
}

// A bead that hardly a witness believes in must not fill a gap merely because nothing competes with it.
const LEAST_SUPPORT = 0.05;

function placeOf(spine: Spine, edition: number, units: number, beadsOf: BeadsOf) {
  const beads = supportedBeads(spine, edition, beadsOf);
  const believed = beads.filter(({ confidence }) => confidence > LEAST_SUPPORT);
  return heaviestChain(believed, spine.slots, units);
}
