import { type Matcher, RE2JS } from "re2js";
import type { Span } from "#lib/core/text/tokens.ts";
import { isWordEdge } from "./letters.ts";
import type { Dialect } from "./regex-dialect.ts";

/** A match with what its groups hold: the whole at 0, null for a group that took no part. */
export interface Found extends Span {
  readonly groups: readonly (string | null)[];
}

/** A pattern ready to search. */
export interface Finder {
  readonly groupCount: number;
  readonly groupNames: Readonly<Record<string, number>>;
  /** In instructions of the compiled program; time and memory of a search grow with it. */
  readonly size: number;
  /** Matches in order, without overlaps and empty ones, at most as many as were asked for. */
  find(text: string): Found[];
}

/** What a finder is to heed beside its pattern. */
export interface FinderOptions {
  readonly matchCase: boolean;
  /** It stops in a text after so many matches, and after five times as many that were not accepted or overlap. */
  readonly mostMatches: number;
  readonly accepts: Accepts;
}

/** Tells whether what a pattern matches in a text counts. */
export type Accepts = (text: string, span: Span) => boolean;

// What is refused is looked for as well: each may have cost a search of the whole stretch.
const TRIES_A_MATCH = 5;

/**
 * A search is linear, but each match begins a new one, and one that looks far for nothing (`a.*z|a`) makes many searches of the whole. A text
 * is searched in stretches of this many code units (longer than paragraphs are), so that a million of them cost at most a second.
 */
const STRETCH = 10_000;

// So much of a stretch is searched again with the next, so that a match across the cut is found whole.
const OVERLAP = 500;

/** Makes the finder of a regular expression. @throws RE2JSSyntaxException */
export function createFinder(dialect: Dialect, options: FinderOptions): Finder {
  const flags = (options.matchCase ? 0 : RE2JS.CASE_INSENSITIVE) | RE2JS.LOOKBEHINDS;
  const compiled = RE2JS.compile(dialect.pattern, flags);
  return {
    groupCount: compiled.groupCount(),
    groupNames: compiled.namedGroups(),
    size: compiled.programSize(),
    find: (text) => findAll(compiled, text, options),
  };
}

/** A pattern that matches `text` alone. */
export function quoted(text: string): string {
  return RE2JS.quote(text);
}

/** Accepts what begins and ends at the edge of a word, where the pattern wants it to. */
export function atEdges({ startsAtEdge, endsAtEdge }: Dialect): Accepts {
  return (text, { start, end }) =>
    (!startsAtEdge || isWordEdge(text, start)) && (!endsAtEdge || isWordEdge(text, end));
}

function findAll(compiled: RE2JS, text: string, { mostMatches, accepts }: FinderOptions): Found[] {
  // To ask whether there is any takes a sixth of the time that looking for the first with its groups does.
  if (text.length <= STRETCH && !compiled.test(text)) return [];
  const found: Found[] = [];
  let tries = 0;
  for (const stretch of stretchesOf(text)) {
    for (const one of foundIn(compiled.matcher(text.slice(stretch.start, stretch.end)))) {
      if (found.length === mostMatches || ++tries > TRIES_A_MATCH * mostMatches) return found;
      const whole = moved(one, stretch.start);
      const isNew = whole.start >= (found.at(-1)?.end ?? 0);
      if (isNew && accepts(text, whole) && !isCut(whole, stretch, text)) found.push(whole);
    }
  }
  return found;
}

function* foundIn(matcher: Matcher): Iterable<Found> {
  while (matcher.find()) {
    const span = { start: matcher.start(), end: matcher.end() };
    if (span.end === span.start) continue;
    const groups = Array.from({ length: matcher.groupCount() + 1 }, (_, at) => matcher.group(at));
    yield { ...span, groups };
  }
}

function stretchesOf(text: string): Span[] {
  const count = Math.max(1, Math.ceil((text.length - OVERLAP) / (STRETCH - OVERLAP)));
  return Array.from({ length: count }, (_, at) => {
    const start = at * (STRETCH - OVERLAP);
    return { start, end: Math.min(text.length, start + STRETCH) };
  });
}

// What touches a cut may go on behind it, and may be there because of it.
function isCut({ start, end }: Span, stretch: Span, text: string): boolean {
  const isAtStart = start === stretch.start && start > 0;
  return isAtStart || (end === stretch.end && end < text.length);
}

function moved(found: Found, by: number): Found {
  return { ...found, start: found.start + by, end: found.end + by };
}
