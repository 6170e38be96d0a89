import type { Span } from "#lib/core/text/tokens.ts";

/** What a query is: words as they are written, or a regular expression (RE2 syntax). */
export const QUERY_KINDS = ["literal", "regex"] as const;
export type QueryKind = (typeof QUERY_KINDS)[number];

/** What somebody looks for. */
export interface WordQuery {
  readonly text: string;
  readonly kind: QueryKind;
  readonly matchCase: boolean;
  /** Nothing that goes on as part of the same word. */
  readonly wholeWord: boolean;
  /** Letters match with and without accents, vowel points and the like. Of no effect on regular expressions. */
  readonly ignoreAccents: boolean;
}

/** What to put for what was found. */
export interface Replacement {
  /** For a regular expression `$1`, `$<name>` and `$&` stand for its groups and the whole, `$$` for the sign itself. */
  readonly text: string;
  /** Capitals follow those of the words replaced. */
  readonly preserveCase: boolean;
}

/**
 * Why a query cannot be used. `syntax`: it is no regular expression. `unsupported`: it looks ahead, or back at a group, which takes more
 * than linear time. `too-costly`: it compiles to too large a program. `unknown-group`: the replacement names a group that it has not.
 */
export type QueryFault =
  | "empty"
  | "too-long"
  | "syntax"
  | "unsupported"
  | "too-costly"
  | "unknown-group";

/** A fault of a query, and where in which of its texts. */
export interface QueryProblem {
  readonly field: "text" | "replacement";
  readonly code: QueryFault;
  readonly place?: Span;
}

/** The longest query and the longest replacement, in UTF-16 units: more is a text to compare with, not to look for. */
export const LONGEST_QUERY = 500;
export const LONGEST_REPLACEMENT = 2_000;
