import { type Matcher, RE2JS } from "re2js";
import type { Span } from "#lib/core/text/tokens.ts";
import type { HouseRule } from "./house-rule.ts";
import { isInsideWord, isWordEdge } from "./letters.ts";
import { type Dialect, toDialect } from "./regex-dialect.ts";

/** A match with what its groups hold: the whole at 0, null for a group that took no part. */
export interface Found extends Span {
  readonly groups: readonly (string | null)[];
}

/** A pattern ready to search. */
export interface Finder {
  readonly groupCount: number;
  readonly groupNames: Readonly<Record<string, number>>;
  readonly size: number;
  /** Matches in order, without overlaps and empty ones, at most a thousand. */
  find(text: string): Found[];
}

// So many matches in a paragraph say all there is to say; a rule that finds more is a mistake.
const MOST_MATCHES = 1_000;

// And so many that are no whole words, or overlap, are looked at: each may have cost a search of the whole stretch.
const MOST_TRIES = 5_000;

/**
 * A search is linear, but each match begins a new one, and one that looks far for nothing (`a.*z|a`) makes many searches of the whole. A text
 * is searched in stretches of this many code units (longer than paragraphs are), so that a million of them cost at most a second.
 */
const STRETCH = 10_000;

// So much of a stretch is searched again with the next, so that a match across the cut is found whole.
const OVERLAP = 500;

/** Makes the finder of a literal or a word, which cannot fail, or of a regular expression. @throws RE2JSSyntaxException */
export function createFinder({ kind, matchCase }: HouseRule, dialect: Dialect): Finder {
  const flags = (matchCase ? 0 : RE2JS.CASE_INSENSITIVE) | RE2JS.LOOKBEHINDS;
  const compiled = RE2JS.compile(dialect.pattern, flags);
  const accepts = accepting(kind, dialect);
  return {
    groupCount: compiled.groupCount(),
    groupNames: compiled.namedGroups(),
    size: compiled.programSize(),
    find(text) {
      const found: Found[] = [];
      let tries = 0;
      for (const stretch of stretchesOf(text)) {
        const part = text.slice(stretch.start, stretch.end);
        for (const one of foundIn(compiled.matcher(part))) {
          if (found.length === MOST_MATCHES || ++tries > MOST_TRIES) return found;
          const whole = moved(one, stretch.start);
          const isNew = whole.start >= (found.at(-1)?.end ?? 0);
          if (isNew && accepts(text, whole) && !isCut(whole, stretch, text)) found.push(whole);
        }
      }
      return found;
    },
  };
}

/** The pattern of a rule in the dialect of the compiler. */
export function dialectOf({ kind, pattern }: HouseRule): Dialect {
  if (kind === "regex") return toDialect(pattern);
  const quoted = kind === "word" ? quoteWords(pattern) : RE2JS.quote(pattern);
  return { pattern: quoted, origins: [], startsAtEdge: false, endsAtEdge: false };
}

// A line or a no-break space between two words makes them no others.
function quoteWords(pattern: string): string {
  return pattern.split(/\s+/u).map(RE2JS.quote).join(String.raw`[\s\p{Z}]+`);
}

type Accepts = (text: string, span: Span) => boolean;

function accepting(kind: HouseRule["kind"], { startsAtEdge, endsAtEdge }: Dialect): Accepts {
  if (kind === "word")
    return (text, { start, end }) => !(isInsideWord(text, start) || isInsideWord(text, end));
  return (text, { start, end }) =>
    (!startsAtEdge || isWordEdge(text, start)) && (!endsAtEdge || isWordEdge(text, end));
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
