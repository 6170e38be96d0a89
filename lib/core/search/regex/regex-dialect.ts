/** A regular expression as re2js reads it, made from one as desks write it. */
export interface Dialect {
  readonly pattern: string;
  /** For each code unit of `pattern`, and for its end, where in the written pattern it came from. */
  readonly origins: readonly number[];
  /** Whether the pattern began or ended in `\b`, which is then not in `pattern`. */
  readonly startsAtEdge: boolean;
  readonly endsAtEdge: boolean;
}

/**
 * Translates a regular expression. RE2 knows `\w`, `\d`, `\s` and `\b` for ASCII alone, which would find nothing in most languages: the
 * classes are written out for all scripts, and a `\b` at either end of the pattern is left to the caller. Elsewhere `\b` stays as RE2
 * has it. `\uXXXX` becomes what RE2 writes. Linear.
 */
export function toDialect(written: string): Dialect {
  const parts = partsOf(written);
  const isDivided = parts.some(({ isTopLevelBar }) => isTopLevelBar);
  const first = isDivided ? undefined : parts.find(({ text }) => !INLINE_FLAGS.test(text));
  const last = isDivided || parts.at(-1) === first ? undefined : parts.at(-1);
  const edges = [first, last].filter((part) => part?.text === "\\b");
  const kept = parts.filter((part) => !edges.includes(part));
  return {
    pattern: kept.map(({ put }) => put).join(""),
    origins: [
      ...kept.flatMap(({ put, at }) => Array.from(put.split(""), () => at)),
      written.length,
    ],
    startsAtEdge: edges.includes(first),
    endsAtEdge: edges.includes(last),
  };
}

interface Part {
  /** As it was written, at `at`; and as RE2 reads it. */
  readonly text: string;
  readonly at: number;
  readonly put: string;
  readonly isTopLevelBar: boolean;
}

const INLINE_FLAGS = /^\(\?[a-zA-Z-]+\)$/u;
const PART =
  /\(\?[a-zA-Z-]+\)|\\u\{[0-9a-fA-F]+\}|\\u[0-9a-fA-F]{4}|\\[pP]\{[^}]*\}|\\.|\[:\^?[a-z]+:\]|\[\^?\]?|./gsu;

function partsOf(written: string): Part[] {
  let isInClass = false;
  let depth = 0;
  return Array.from(written.matchAll(PART), ({ 0: text, index: at }) => {
    const wasInClass = isInClass;
    const put = wasInClass ? inClass(text) : outsideClass(text);
    if (wasInClass) isInClass = text !== "]";
    else if (text.startsWith("[")) isInClass = true;
    else if (text === "(") depth++;
    else if (text === ")") depth--;
    return { text, at, put, isTopLevelBar: text === "|" && !wasInClass && depth === 0 };
  });
}

const CLASSES = new Map([
  ["\\w", String.raw`\p{L}\p{M}\p{N}_`],
  ["\\d", String.raw`\p{Nd}`],
  ["\\s", String.raw`\s\p{Z}`],
]);

function inClass(text: string): string {
  return CLASSES.get(text) ?? character(text);
}

function outsideClass(text: string): string {
  const all = CLASSES.get(text);
  if (all !== undefined) return `[${all}]`;
  const none = CLASSES.get(text.toLowerCase());
  return none !== undefined ? `[^${none}]` : character(text);
}

function character(text: string): string {
  const code = /^\\u\{?([0-9a-fA-F]+)\}?$/u.exec(text)?.[1];
  return code === undefined ? text : `\\x{${code}}`;
}
