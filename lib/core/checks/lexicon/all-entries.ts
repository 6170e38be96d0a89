import { ENGLISH_TO_SPANISH } from "./en-es.ts";
import type { EntryPattern } from "./entry.ts";
import { FRENCH_TO_ENGLISH } from "./fr-en.ts";
import { FRENCH_TO_SPANISH } from "./fr-es.ts";
import { TO_UKRAINIAN } from "./uk.ts";

/** The entries by the language they are found in. */
export const ENTRIES: Readonly<Record<string, readonly EntryPattern[]>> = {
  en: FRENCH_TO_ENGLISH,
  es: [...ENGLISH_TO_SPANISH, ...FRENCH_TO_SPANISH],
  uk: TO_UKRAINIAN,
};
