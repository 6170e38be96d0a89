import { browserStore } from "#app/_ui/browser-store.ts";
import { isMqmCategory, type MqmCategory } from "#lib/core/quality/mqm.ts";

const FAVOURITES = "hexapla.flag-favourites";
const RECENT = "hexapla.flag-recent";

/** The categories behind Alt+1 … Alt+9 until an editor chooses others: the ones desks raise most on relayed news. */
const FIRST_FAVOURITES: readonly MqmCategory[] = [
  "Accuracy/Mistranslation",
  "Accuracy/Omission",
  "Accuracy/Addition",
  "Accuracy/Untranslated",
  "Terminology/Wrong term",
  "Linguistic conventions/Grammar",
  "Linguistic conventions/Punctuation",
  "Linguistic conventions/Spelling",
  "Style/Unidiomatic style",
];

// As many as one takes in at a glance.
const MOST_RECENT = 4;

/** The categories behind Alt+1 … Alt+9, in that order. */
export function favourites(): readonly MqmCategory[] {
  const kept = keptCategories(FAVOURITES);
  return kept.length === FIRST_FAVOURITES.length ? kept : FIRST_FAVOURITES;
}

/** Puts a category behind Alt and a digit; where another digit has it, the two change places. */
export function keepFavourite(digit: number, category: MqmCategory): void {
  const now = favourites();
  const former = now[digit - 1] ?? category;
  const next = now.map((one, at) =>
    at === digit - 1 ? category : one === category ? former : one,
  );
  browserStore.write(FAVOURITES, next);
}

/** The categories that were flagged last, the latest first. */
export function recentCategories(): readonly MqmCategory[] {
  return keptCategories(RECENT).slice(0, MOST_RECENT);
}

/** Remembers which category was flagged. */
export function rememberCategory(category: MqmCategory): void {
  const others = recentCategories().filter((one) => one !== category);
  browserStore.write(RECENT, [category, ...others].slice(0, MOST_RECENT));
}

function keptCategories(key: string): MqmCategory[] {
  const kept = browserStore.read(key);
  const values: readonly unknown[] = Array.isArray(kept) ? kept : [];
  return values.filter((one): one is string => typeof one === "string" && isMqmCategory(one));
}
