import { createSpeller } from "#lib/adapters/speller.ts";
import type { Speller } from "#lib/core/checks/engine/check.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";

/** Gives the speller of a language; null where there is no dictionary, and where it cannot be fetched now. */
export type FetchedSpellers = (language: string) => Promise<Speller | null>;

const NOT_FOUND = 404;

/** Spellers whose dictionaries are fetched from the server, once; what could not be fetched is tried again with the next question. */
export function createFetchedSpellers(fetch: (path: string) => Promise<Response>): FetchedSpellers {
  const known = new Map<string, Promise<Speller | null>>();
  return (language) => {
    const tag = primaryLanguage(language);
    const speller = known.get(tag) ?? load(fetch, tag);
    known.set(tag, speller);
    return speller.catch(() => {
      known.delete(tag);
      return null;
    });
  };
}

async function load(
  fetch: (path: string) => Promise<Response>,
  language: string,
): Promise<Speller | null> {
  const response = await fetch(`/api/dictionaries/${language}`);
  if (response.status === NOT_FOUND) return null;
  if (!response.ok) throw new Error(`Cannot fetch a dictionary: the status is ${response.status}`);
  const { aff, dic }: { aff: string; dic: string } = await response.json();
  return createSpeller(aff, dic);
}
