import { type LiteralQuery, literalFinder } from "./literal/literal-finder.ts";
import {
  LONGEST_QUERY,
  LONGEST_REPLACEMENT,
  type QueryProblem,
  type Replacement,
  type WordQuery,
} from "./query.ts";
import { atEdges, createFinder, type Finder, type Found } from "./regex/finder.ts";
import { unknownGroup } from "./regex/references.ts";
import { type Dialect, toDialect } from "./regex/regex-dialect.ts";
import { syntaxFault } from "./regex/syntax-fault.ts";
import { isWhole } from "./whole-words.ts";

/** What was asked for, ready to search plain texts of one language. */
export type WordFinder = Pick<Finder, "groupCount" | "groupNames" | "find">;

/** What came of reading a query. */
export type QueryReading = { readonly value: WordFinder } | { readonly problem: QueryProblem };

// In instructions; plain patterns take some ten.
const LARGEST_PROGRAM = 2_000;

// In one paragraph; only a pattern that matches single letters of a very long one finds more.
const MOST_MATCHES = 20_000;

/**
 * Compiles a query for texts of a language, with the replacement it is to be used with. What it finds comes in order and without overlaps.
 * Literals match canonically equivalent spellings and never a part of what a reader takes for one character.
 */
export function compileQuery(
  query: WordQuery,
  language: string,
  replacement: Replacement | null = null,
): QueryReading {
  const problem = plainProblem(query, replacement);
  if (problem) return { problem };
  if (query.kind === "literal") return { value: literal(query, language) };
  return compileRegex(query, language, replacement);
}

function plainProblem({ text }: WordQuery, replacement: Replacement | null): QueryProblem | null {
  if (text === "") return { field: "text", code: "empty" };
  return (
    tooLong("text", text, LONGEST_QUERY) ??
    tooLong("replacement", replacement?.text ?? "", LONGEST_REPLACEMENT)
  );
}

function tooLong(
  field: QueryProblem["field"],
  { length }: string,
  most: number,
): QueryProblem | null {
  return length <= most ? null : { field, code: "too-long", place: { start: most, end: length } };
}

function literal(query: LiteralQuery, language: string): WordFinder {
  return { groupCount: 0, groupNames: {}, find: literalFinder(query, language) };
}

function compileRegex(
  query: WordQuery,
  language: string,
  replacement: Replacement | null,
): QueryReading {
  const finder = regexFinder(query, language);
  if ("problem" in finder) return finder;
  const { size } = finder.value;
  if (size > LARGEST_PROGRAM) return { problem: { field: "text", code: "too-costly" } };
  const place = replacement && unknownGroup(replacement.text, finder.value);
  return place ? { problem: { field: "replacement", code: "unknown-group", place } } : finder;
}

function regexFinder(
  { text, matchCase, wholeWord }: WordQuery,
  language: string,
): { readonly value: Finder } | { readonly problem: QueryProblem } {
  const dialect = toDialect(text);
  try {
    const accepts = wholeWord ? atWords(dialect, language) : atEdges(dialect);
    return { value: createFinder(dialect, { matchCase, mostMatches: MOST_MATCHES, accepts }) };
  } catch (error) {
    return { problem: { field: "text", ...syntaxFault(error, dialect) } };
  }
}

function atWords(dialect: Dialect, language: string) {
  const isAtEdges = atEdges(dialect);
  return (text: string, span: Pick<Found, "start" | "end">) =>
    isAtEdges(text, span) && isWhole(text, span, language);
}
