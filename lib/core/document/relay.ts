/** Why a list of editions cannot be one document. */
export type RelayProblem =
  | "too-few"
  | "too-many"
  | "no-original"
  | "unknown-base"
  | "cycle"
  | "same-language";

/** An edition to be: its language, and the index of the edition it was translated from. */
export interface PlannedEdition {
  readonly language: string;
  readonly basedOn: number | null;
}

const MIN_EDITIONS = 2;
const MAX_EDITIONS = 12;

/** Tells what keeps `editions` from being one document, or null. Two editions may share a language, not a base as well. */
export function relayProblem(editions: readonly PlannedEdition[]): RelayProblem | null {
  if (editions.length < MIN_EDITIONS) return "too-few";
  if (editions.length > MAX_EDITIONS) return "too-many";
  if (editions.some(({ basedOn }) => basedOn !== null && !editions[basedOn])) return "unknown-base";
  if (!editions.some(({ basedOn }) => basedOn === null)) return "no-original";
  if (editions.some((_, index) => isInCycle(editions, index))) return "cycle";
  const keys = editions.map(({ language, basedOn }) => `${language} ${basedOn}`);
  return new Set(keys).size < keys.length ? "same-language" : null;
}

function isInCycle(editions: readonly PlannedEdition[], index: number): boolean {
  let base = editions[index]?.basedOn ?? null;
  for (let steps = 0; base !== null; steps++) {
    if (steps >= editions.length) return true;
    base = editions[base]?.basedOn ?? null;
  }
  return false;
}

// The desks this is made for receive English made from another language, and translations made from that English.
const USUAL_PIVOT = "en";
const USUAL_ORIGINAL = "fr";

/**
 * Guesses what each edition was translated from, given the languages in the order received. Two texts: the second from the
 * first. Three and more: all from English, which comes from French or else from the first text that is not English.
 */
export function guessRelay(languages: readonly string[]): (number | null)[] {
  const main = languages.map((language) => language.split("-")[0]);
  const pivot = main.indexOf(USUAL_PIVOT);
  const french = main.indexOf(USUAL_ORIGINAL);
  if (pivot === -1 || (languages.length < 3 && french === -1)) {
    return languages.map((_, index) => (index === 0 ? null : 0));
  }
  const original = french === -1 ? main.findIndex((language) => language !== USUAL_PIVOT) : french;
  return languages.map((_, index) => {
    if (index === original) return null;
    return index === pivot ? original : pivot;
  });
}
