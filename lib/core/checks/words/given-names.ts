import type { Knowledge } from "#lib/core/checks/engine/check.ts";
import type { WordUse } from "#lib/core/checks/engine/word-uses.ts";
import { transliterate } from "#lib/core/text/transliterate.ts";
import { areForms } from "./endings.ts";

/** What a surname teaches: the given name before it. */
export function givenNameLesson(surname: WordUse): readonly [key: string, value: string] | null {
  const given = givenNameOf(surname);
  return given ? [`given ${surname.text}`, given.text] : null;
}

/** A given name that stands once, and the other transliteration of it that the edition mostly writes before the same surname. */
export function rareGivenName(
  surname: WordUse,
  language: string,
  edition: number,
  known: Knowledge,
): { readonly use: WordUse; readonly right: string } | null {
  const use = givenNameOf(surname);
  if (!use) return null;
  const forms = known.learnt(edition, `given ${surname.text}`);
  if (forms.size < 2 || (forms.get(use.text) ?? 0) > 1) return null;
  for (const [right, count] of forms) {
    if (count >= 2 && isTransliteration(use.text, right, language)) return { use, right };
  }
  return null;
}

// Shorter ones are too often other names (Jon and John, Ana and Anna).
const SHORTEST = 6;

function givenNameOf({ previous }: WordUse): WordUse | null {
  return previous?.shape === "capital" && previous.text.length >= SHORTEST ? previous : null;
}

function isTransliteration(a: string, b: string, language: string): boolean {
  if (a === b || a.charAt(0) !== b.charAt(0) || areForms(a, b, language)) return false;
  return skeletonOf(a) === skeletonOf(b);
}

/** What all transliterations of a name have in common: its consonants, of letters read alike one. */
function skeletonOf(name: string): string {
  return transliterate(name)
    .replace(/x/gu, "ks")
    .replace(/ph/gu, "f")
    .replace(/[cq]/gu, "k")
    .replace(/w/gu, "v")
    .replace(/[aeiouyjh]/gu, "")
    .replace(/(.)\1+/gu, "$1");
}
