import type { Replacement, WordQuery } from "#lib/core/search/query.ts";
import type { Found } from "#lib/core/search/regex/finder.ts";
import { wordsFor } from "#lib/core/search/replace/replace-found.ts";
import { withoutCodes } from "#lib/core/text/codes.ts";
import type { Context } from "./context.ts";
import { foundIn, type Tally, tally } from "./searching/scan.ts";
import { type SearchScope, scopeOf } from "./searching/scope.ts";
import { recallSearchable } from "./searching/search-memory.ts";
import type { Searchable, SearchedSegment } from "./searching/searched-texts.ts";
import { type UsableQuery, usableQuery } from "./searching/usable-query.ts";

/** What to look for and where, and which part of what is found is wanted. */
export interface WantedWords {
  readonly query: WordQuery;
  /** What would be put for it, to see what would come. */
  readonly replacement: Replacement | null;
  readonly scope: SearchScope;
  /** Occurrences to pass over, and the most to tell. */
  readonly offset: number;
  readonly limit: number;
}

/** A place where the words stand, with the words around it; no text here has codes. */
export interface Occurrence {
  readonly segment: number;
  readonly edition: number;
  readonly row: number;
  readonly revision: number;
  /** In the text with its codes. */
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** What would be put; null where nothing is to be. */
  readonly put: string | null;
  readonly isLocked: boolean;
}

/** What was found in a document as of its head, in reading order from `offset` on. */
export interface FoundWords {
  readonly head: number;
  readonly total: number;
  /** How many segments they stand in. */
  readonly segments: number;
  /** How many stand in each edition. */
  readonly editions: readonly { readonly edition: number; readonly total: number }[];
  readonly offset: number;
  readonly occurrences: readonly Occurrence[];
}

/**
 * Finds words in the current texts of a document: counts all occurrences and tells those that are wanted. Linear in the texts.
 * @throws Refusal `no-such-document`; `invalid-query`; `search-took-too-long`
 */
export async function findWords(
  context: Context,
  id: string,
  wanted: WantedWords,
  signal?: AbortSignal,
): Promise<FoundWords> {
  const document = await recallSearchable(context, id);
  const query = usableQuery(wanted.query, wanted.replacement, document);
  const isInScope = await scopeOf(context, id, wanted.scope, document);
  const counts = await tally(document.segments, query, isInScope, signal);
  return {
    head: document.head,
    ...totals(document, counts),
    offset: wanted.offset,
    occurrences: pageOf(document, query, counts, wanted),
  };
}

function totals({ segments, editions }: Searchable, counts: Tally) {
  const byEdition = new Map(editions.map(({ id }) => [id, 0]));
  let total = 0;
  let hits = 0;
  for (const [at, count] of counts.entries()) {
    const edition = segments[at]?.edition;
    if (count === 0 || edition === undefined) continue;
    total += count;
    hits++;
    byEdition.set(edition, (byEdition.get(edition) ?? 0) + count);
  }
  const parts = [...byEdition].map(([edition, own]) => ({ edition, total: own }));
  return { total, segments: hits, editions: parts };
}

function pageOf(
  { segments }: Searchable,
  query: UsableQuery,
  counts: Tally,
  { offset, limit }: WantedWords,
): Occurrence[] {
  const page: Occurrence[] = [];
  let passed = 0;
  for (const [at, count] of counts.entries()) {
    const segment = segments[at];
    if (page.length >= limit) break;
    passed += count;
    if (passed <= offset || !segment) continue;
    const first = Math.max(0, offset - (passed - count));
    const found = foundIn(segment, query).slice(first, first + limit - page.length);
    for (const one of found) page.push(occurrence(segment, one, query));
  }
  return page;
}

function occurrence(segment: SearchedSegment, found: Found, query: UsableQuery): Occurrence {
  const { id, edition, row, revision, text, isLocked } = segment;
  const { start, end, groups } = found;
  const replacing = query.replacing.get(edition);
  return {
    ...{ segment: id, edition, row, revision, start, end, isLocked },
    before: lastOf(withoutCodes(text.slice(Math.max(0, start - 2 * CONTEXT), start))),
    words: groups[0] ?? "",
    after: firstOf(withoutCodes(text.slice(end, end + 2 * CONTEXT))),
    put: replacing ? wordsFor(found, replacing) : null,
  };
}

// Of the words on either side, in UTF-16 units: a line or two of a panel.
const CONTEXT = 60;

/** The end of a text, from the beginning of a word. */
function lastOf(text: string): string {
  if (text.length <= CONTEXT) return wellFormed(text);
  return `…${wellFormed(text.slice(-CONTEXT)).replace(/^\S{0,20}\s+/u, "")}`;
}

function firstOf(text: string): string {
  if (text.length <= CONTEXT) return wellFormed(text);
  return `${wellFormed(text.slice(0, CONTEXT)).replace(/\s+\S{0,20}$/u, "")}…`;
}

// A cut may divide a pair.
function wellFormed(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/gu, "");
}
