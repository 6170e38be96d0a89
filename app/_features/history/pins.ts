import type { VersionName } from "./requests.ts";
import type { TimeScale } from "./time-scale.ts";

type Named = Pick<VersionName, "id" | "sequence" | "name">;

// A share of the line that a name of some fifteen letters takes on a wide screen.
const ROOM = 0.13;

/** A named version on the line. */
export interface Pin extends Named {
  readonly place: number;
  /** Whether its name can be written out before the next one begins. */
  readonly hasRoom: boolean;
}

/** Places the names on the line, from its start; where they lie close together only the last of them is written out. */
export function pinsOf(names: readonly Named[], scale: Pick<TimeScale, "placeOf">): Pin[] {
  const placed = [...names]
    .sort((a, b) => a.sequence - b.sequence || a.id - b.id)
    .map((name) => ({ ...name, place: scale.placeOf(name.sequence) }));
  return placed.map((pin, index) => {
    const end = placed[index + 1]?.place ?? 1;
    return { ...pin, hasRoom: end - pin.place >= ROOM };
  });
}
