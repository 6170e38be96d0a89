import { findIn } from "#lib/core/search/find-in.ts";
import type { Found } from "#lib/core/search/regex/finder.ts";
import { Refusal } from "../refusal.ts";
import type { InScope } from "./scope.ts";
import type { SearchedSegment } from "./searched-texts.ts";
import type { UsableQuery } from "./usable-query.ts";

/** How often something stands in each of some segments, by their index. */
export type Tally = Uint32Array;

// A pattern that takes longer over all texts is none to type and wait for.
const LONGEST_SEARCH_MS = 10_000;

// Others of the process are let in so often: a save waits no longer for a search.
const SLICE_MS = 15;

/**
 * Counts what a query finds in each segment in scope. It makes room for other work in between. @throws Refusal `search-took-too-long`; the
 * reason of `signal` where that ends it
 */
export async function tally(
  segments: readonly SearchedSegment[],
  query: UsableQuery,
  isInScope: InScope,
  signal?: AbortSignal,
): Promise<Tally> {
  const counts = new Uint32Array(segments.length);
  const begun = performance.now();
  let slice = begun;
  signal?.throwIfAborted();
  for (const [at, segment] of segments.entries()) {
    if (isInScope(segment)) counts[at] = foundIn(segment, query).length;
    if (performance.now() - slice < SLICE_MS) continue;
    await otherWork();
    signal?.throwIfAborted();
    slice = performance.now();
    if (slice - begun > LONGEST_SEARCH_MS)
      throw new Refusal("search-took-too-long", `Cannot search: over ${LONGEST_SEARCH_MS} ms`);
  }
  return counts;
}

/** What a query finds in a segment, in order. */
export function foundIn(
  { edition, text, codes }: SearchedSegment,
  { finders }: UsableQuery,
): Found[] {
  const finder = finders.get(edition);
  return finder ? findIn(finder, text, codes) : [];
}

function otherWork(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
