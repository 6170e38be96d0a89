import type { MqmCategory } from "#lib/core/quality/mqm.ts";

/** The categories behind Alt+1 … Alt+9: the ones desks raise most on relayed news. */
export const FAVOURITES: readonly MqmCategory[] = [
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
