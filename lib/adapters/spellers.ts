import type { Speller } from "#lib/core/checks/engine/check.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import { createSpeller } from "./speller.ts";
import { findDictionary } from "./spelling-dictionaries.ts";

/**
 * Returns the spellers of some languages by primary subtag; a language without a dictionary has none, nor has one whose dictionary
 * cannot be read, of which the process warns. Each is made once in a process or thread and kept: some 40 ms, a third of a second for
 * Ukrainian.
 */
export async function loadSpellers(languages: readonly string[]): Promise<Map<string, Speller>> {
  const wanted = [...new Set(languages.map(primaryLanguage))];
  const loaded = await Promise.all(wanted.map(async (tag) => [tag, await spellerOf(tag)] as const));
  return new Map(loaded.flatMap(([tag, speller]) => (speller ? [[tag, speller] as const] : [])));
}

const spellers = new Map<string, Promise<Speller | null>>();

function spellerOf(language: string): Promise<Speller | null> {
  const known = spellers.get(language) ?? load(language);
  spellers.set(language, known);
  return known;
}

async function load(language: string): Promise<Speller | null> {
  try {
    const dictionary = await findDictionary(language);
    return dictionary && (await createSpeller(dictionary.aff, dictionary.dic));
  } catch (cause) {
    process.emitWarning(
      new Error(`No spelling for "${language}": its dictionary fails`, { cause }),
    );
    return null;
  }
}
