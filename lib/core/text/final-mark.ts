import type { Span } from "./tokens.ts";

/** How a text ends: with what kind of mark, and where. */
export interface TextEnd {
  /** `none` where the last sign that is not a bracket or a quotation mark is a letter or a digit; `other` for commas, colons, dashes. */
  readonly kind: "stop" | "question" | "exclamation" | "ellipsis" | "none" | "other";
  /** The mark; empty where there is none. */
  readonly mark: Span;
  /** The last run without white space that has a letter or a digit, without the marks behind it. Null for none. */
  readonly word: Span | null;
  /** Closing brackets and quotation marks behind the word, with the marks among them. */
  readonly tail: string;
}

/** Returns how `text` ends. Looks at the end only. */
export function readEnd(text: string): TextEnd {
  const end = text.trimEnd().length;
  const wordEnd = startOfRun(text, end, CLOSING);
  const start = startOfRun(text, wordEnd, NOT_SPACE);
  const tail = text.slice(wordEnd, end);
  const at = tail.search(MARK);
  const mark = {
    start: wordEnd + Math.max(0, at),
    end: wordEnd + Math.max(0, at) + (at < 0 ? 0 : 1),
  };
  return {
    kind: kindOf(tail),
    mark,
    word: start === wordEnd ? null : { start, end: wordEnd },
    tail,
  };
}

// Longer than any word with all that closes behind it.
const REACH = 80;
const CLOSING = /[\s\p{Pe}\p{Pf}\p{Pi}"'.!?…。！？؟।:;,–—-]/u;
const NOT_SPACE = /\S/u;
const MARK = /[.!?…。！？؟।:;,–—-]/u;

/** Sign by sign from behind: an expression would be tried at each of the signs before. */
function startOfRun(text: string, end: number, sign: RegExp): number {
  const least = Math.max(0, end - REACH);
  let start = end;
  while (start > least && sign.test(text.charAt(start - 1))) start--;
  return start;
}

function kindOf(tail: string): TextEnd["kind"] {
  if (/[?？؟]/u.test(tail)) return "question";
  if (/[!！]/u.test(tail)) return "exclamation";
  if (/…|\.\.\./u.test(tail)) return "ellipsis";
  if (/[.。।]/u.test(tail)) return "stop";
  return /[:;,–—-]/u.test(tail) ? "other" : "none";
}
