import type { Place } from "#lib/core/checks/engine/check.ts";
import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";
import type { WordUse } from "#lib/core/checks/engine/word-uses.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import { INSTITUTIONS, type InstitutionName } from "./institution-names.ts";
import type { NameContext } from "./name-standing.ts";
import { capitalisesNouns } from "./name-uses.ts";

/**
 * Tells whether the word at an index, in small letters, has a capital as part of the name of an institution: where another word of the name
 * has its own ("la cruz Roja"), none is needed from elsewhere. A name with one capital ("le sénat") must stand in another edition of the row;
 * one that lacks all of several is somebody's style. Null if it has none.
 */
export function institutionAt(at: number, { text, row }: NameContext): readonly Place[] | null {
  const named = namedIn(text.prepared).find((one) => capitalBelongs(one, at));
  if (!named) return null;
  if (
    named.words.some(({ shape }, index) => named.parts[index]?.mayBeCapital && shape === "capital")
  )
    return NOWHERE;
  if (named.parts.filter(({ mayBeCapital }) => mayBeCapital).length > 1) return null;
  for (const { language, texts } of row.others) {
    if (capitalisesNouns(language)) continue;
    for (const { edition, paragraph, prepared } of texts) {
      const same = namedIn(prepared).find((one) => one.name === named.name && isWhole(one));
      const [first] = same?.words ?? [];
      if (first) return [{ edition, paragraph, start: first.start, end: first.end }];
    }
  }
  return null;
}

const NOWHERE: readonly Place[] = [];

interface Part {
  readonly key: string;
  readonly isStem: boolean;
  readonly mayBeCapital: boolean;
  readonly isCapital: boolean;
}

interface Form {
  readonly name: InstitutionName;
  readonly parts: readonly Part[];
}

interface Named extends Form {
  readonly at: number;
  readonly words: readonly WordUse[];
}

function capitalBelongs({ at: from, parts }: Named, at: number): boolean {
  return parts[at - from]?.isCapital ?? false;
}

/** Its capitals are all there, and chosen. */
function isWhole({ words, parts }: Named): boolean {
  return words.every(
    ({ shape, inside }, index) =>
      !parts[index]?.isCapital || (shape === "capital" && (inside || words.length > 1)),
  );
}

const namedIn = perText(({ words, language }: PreparedText): readonly Named[] => {
  const forms = formsOf(language);
  if (forms.size === 0) return NONE;
  const named: Named[] = [];
  for (const [at, { key }] of words.entries()) {
    for (const form of forms.get(key.slice(0, START)) ?? NO_FORMS) {
      const found = words.slice(at, at + form.parts.length);
      if (isNamedBy(found, form)) named.push({ ...form, at, words: found });
    }
  }
  return named;
});

const NONE: readonly Named[] = [];
const NO_FORMS: readonly Form[] = [];
// Forms are found by the beginning of their first word; stems are no shorter.
const START = 3;

function isNamedBy(words: readonly WordUse[], { parts }: Form): boolean {
  return parts.every(({ key, isStem }, index) => {
    const word = words[index];
    if (!word || (index > 0 && word.previous !== words[index - 1])) return false;
    return isStem ? word.key.startsWith(key) : word.key === key;
  });
}

type Forms = ReadonlyMap<string, readonly Form[]>;

const byLanguage = new Map<string, Forms>();

function formsOf(language: string): Forms {
  const primary = primaryLanguage(language);
  const known = byLanguage.get(primary) ?? readForms(primary);
  byLanguage.set(primary, known);
  return known;
}

function readForms(language: string): Forms {
  const forms = new Map<string, Form[]>();
  for (const name of INSTITUTIONS) {
    for (const form of name.forms[language]?.split("|").filter(Boolean) ?? []) {
      const parts = form.split(" ").map(partOf);
      const start = parts[0]?.key.slice(0, START) ?? "";
      forms.set(start, [...(forms.get(start) ?? []), { name, parts }]);
    }
  }
  return forms;
}

function partOf(word: string): Part {
  const bare = word.replace(/[*?]$/u, "");
  const key = bare.toLowerCase();
  const mayBeCapital = bare !== key;
  return {
    key,
    isStem: word.endsWith("*"),
    mayBeCapital,
    isCapital: mayBeCapital && !word.endsWith("?"),
  };
}
