import {
  type Accepts,
  atEdges,
  createFinder,
  type Finder,
  quoted,
} from "#lib/core/search/regex/finder.ts";
import { isInsideWord } from "#lib/core/search/regex/letters.ts";
import { type Dialect, toDialect } from "#lib/core/search/regex/regex-dialect.ts";
import type { HouseRule } from "./house-rule.ts";

// So many matches in a paragraph say all there is to say; a rule that finds more is a mistake.
const MOST_MATCHES = 1_000;

/** Makes the finder of a literal or a word, which cannot fail, or of a regular expression. @throws RE2JSSyntaxException */
export function ruleFinder({ kind, matchCase }: HouseRule, dialect: Dialect): Finder {
  const accepts = kind === "word" ? isWhole : atEdges(dialect);
  return createFinder(dialect, { matchCase, mostMatches: MOST_MATCHES, accepts });
}

const isWhole: Accepts = (text, { start, end }) =>
  !(isInsideWord(text, start) || isInsideWord(text, end));

/** The pattern of a rule in the dialect of the compiler. */
export function dialectOf({ kind, pattern }: HouseRule): Dialect {
  if (kind === "regex") return toDialect(pattern);
  const literal = kind === "word" ? quotedWords(pattern) : quoted(pattern);
  return { pattern: literal, origins: [], startsAtEdge: false, endsAtEdge: false };
}

// A line or a no-break space between two words makes them no others.
function quotedWords(pattern: string): string {
  return pattern.split(/\s+/u).map(quoted).join(String.raw`[\s\p{Z}]+`);
}
