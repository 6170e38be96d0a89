import { createContext, useContext, useSyncExternalStore } from "react";
import type { Mark } from "#app/_features/review/findings/marked-runs.ts";
import { keyOf } from "./choice.ts";
import type { Occurrence } from "./search-requests.ts";

const NONE: readonly Occurrence[] = [];

/** Where the words that are looked for stand, segment by segment; who asks for one segment hears of that alone. */
export class FoundPlaces {
  #bySegment: ReadonlyMap<number, readonly Occurrence[]> = new Map();
  #current: Occurrence | null = null;
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  of(segment: number): readonly Occurrence[] {
    return this.#bySegment.get(segment) ?? NONE;
  }

  /** The one that was gone to, where it is in this segment. */
  currentIn(segment: number): Occurrence | null {
    return this.#current?.segment === segment ? this.#current : null;
  }

  show(places: ReadonlyMap<number, readonly Occurrence[]>, current: Occurrence | null): void {
    this.#bySegment = places;
    this.#current = current;
    for (const listener of this.#listeners) listener();
  }
}

const FoundPlacesContext = createContext(new FoundPlaces());
export const FoundPlacesProvider = FoundPlacesContext.Provider;

// Drawn together with a finding on the same words, which says by its line what it is: they have a ground.
const PRIORITY = -1;

/** The marks of found words in a text as it stands in a revision; of another revision nothing is known. */
export function useFoundMarks(segment: number, revision: number): Mark[] {
  const places = useContext(FoundPlacesContext);
  const found = useSyncExternalStore(
    places.subscribe,
    () => places.of(segment),
    () => NONE,
  );
  const current = useSyncExternalStore(
    places.subscribe,
    () => places.currentIn(segment),
    () => null,
  );
  return found
    .filter((one) => one.revision === revision)
    .map((one) => {
      const look = current && keyOf(one) === keyOf(current) ? "found-here" : "found";
      return { id: "", start: one.start, end: one.end, look, priority: PRIORITY };
    });
}
