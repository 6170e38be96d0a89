import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";
import { placeNamed } from "#lib/core/text/place-names.ts";
import { type CapitalUse, capitalsIn } from "./name-uses.ts";

/** Tells whether a word in small letters can be nothing but the name of a place, whatever its dictionary says. */
export function isPlaceOnly(key: string, language: string): boolean {
  return placeNamed(key, language)?.isWord === false;
}

/** Returns the word of a text with which it names, in its own way, the place that a word in small letters names: Damas, Damascus. */
export function samePlace(
  key: string,
  language: string,
  beside: PreparedText,
): CapitalUse | undefined {
  const named = placeNamed(key, language);
  return named ? placesIn(beside).get(named.place) : undefined;
}

const placesIn = perText((text: PreparedText): ReadonlyMap<number, CapitalUse> => {
  const places = new Map<number, CapitalUse>();
  for (const capital of capitalsIn(text)) {
    const named = placeNamed(capital.use.key, text.language);
    if (named) places.set(named.place, capital);
  }
  return places;
});
