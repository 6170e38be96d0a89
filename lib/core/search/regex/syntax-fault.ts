import { RE2JSSyntaxException } from "re2js";
import type { Span } from "#lib/core/text/tokens.ts";
import type { Dialect } from "./regex-dialect.ts";

/** What is wrong with a regular expression, and where in it as it was written. */
export interface SyntaxFault {
  readonly code: "syntax" | "unsupported";
  readonly place: Span;
}

// What takes more than linear time, or needs to look ahead: (?=…), (?!…), (?>…), \1, and a group inside of (?<=…).
const UNSUPPORTED = /^(?:\(\?[=!>]|\\[1-9])/u;

const CAPTURE_BEHIND = "invalid capture in lookbehind";

/** Reads what the compiler says of a pattern. @throws whatever is no fault of the pattern */
export function syntaxFault(error: unknown, dialect: Dialect): SyntaxFault {
  if (!(error instanceof RE2JSSyntaxException)) throw error;
  const { pattern } = dialect;
  const { error: what, input } = error;
  const found = bracketFault(what, pattern) ?? {
    start: input === null ? pattern.length - 1 : Math.max(0, pattern.indexOf(input)),
    length: input?.length ?? 1,
  };
  const isBeyond = what === CAPTURE_BEHIND || UNSUPPORTED.test(pattern.slice(found.start));
  return {
    code: isBeyond ? "unsupported" : "syntax",
    place: placeOf(dialect, found.start, found.start + found.length),
  };
}

function placeOf({ origins }: Dialect, start: number, end: number): Span {
  const from = origins[Math.min(start, origins.length - 2)] ?? 0;
  return { start: from, end: Math.max(from + 1, origins[end] ?? origins.at(-1) ?? 0) };
}

/** The bracket that has no partner; for these the compiler names the whole pattern. */
function bracketFault(error: string, pattern: string): { start: number; length: number } | null {
  if (error !== "missing closing )" && error !== "unexpected )") return null;
  const open: number[] = [];
  for (const { 0: part, index } of pattern.matchAll(BRACKET)) {
    if (part === "(") open.push(index);
    else if (part === ")" && open.pop() === undefined) return { start: index, length: 1 };
  }
  const start = open.at(-1);
  return start === undefined ? null : { start, length: 1 };
}

const BRACKET = /\\.|\[\^?\]?(?:\\.|\[:[^\]]*:\]|[^\]\\])*\]|[()]/gsu;
