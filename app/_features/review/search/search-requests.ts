import { answerTo, createClient } from "#lib/api/client.ts";
import type {
  FoundWords,
  Occurrence,
  ReplacementPatch,
  Search,
  WantedReplacement,
} from "#lib/api/searches.ts";

export type { FoundWords, Occurrence, ReplacementPatch, Search, WantedReplacement };

const one = createClient().api.documents[":document"];

/** Finds words in a document; a page of them is told. */
export function fetchFound(
  document: string,
  json: Search,
  signal: AbortSignal,
): Promise<FoundWords> {
  return answerTo(one.searches.$post({ param: { document }, json }, { init: { signal } }));
}

/** Replaces chosen words in one change. */
export function replaceWords(document: string, json: WantedReplacement): Promise<ReplacementPatch> {
  return answerTo(one.replacements.$post({ param: { document }, json }));
}
