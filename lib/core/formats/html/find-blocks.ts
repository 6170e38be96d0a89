import { BLOCKS, HIDDEN, OPEN_ENDED, PREFORMATTED, VOID } from "./elements.ts";
import type { HtmlToken } from "./tokens.ts";

/** A run of inline content between the boundaries of blocks. */
export interface InlineRun {
  readonly parts: readonly RunPart[];
  readonly isPreformatted: boolean;
}

/** A tag, a stretch of text, or something of which nothing is text: a comment, a script, what is not to be translated. */
export interface RunPart extends Pick<HtmlToken, "start" | "end" | "name"> {
  readonly kind: HtmlToken["kind"] | "hidden";
}

/** The runs of inline content of a page, in the order of the source; each has some text. */
export function findBlocks(tokens: readonly HtmlToken[]): InlineRun[] {
  const runs: InlineRun[] = [];
  let parts: RunPart[] = [];
  let preformatted = 0;
  const flush = () => {
    if (parts.some(({ kind }) => kind === "text")) {
      runs.push({ parts, isPreformatted: preformatted > 0 });
    }
    parts = [];
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    const hiddenEnd = isHidden(token) ? endOfHidden(tokens, at) : null;
    if (hiddenEnd !== null) {
      if (BLOCKS.has(token.name)) flush();
      else parts.push({ ...token, kind: "hidden", end: tokens[hiddenEnd - 1]?.end ?? token.end });
      at = hiddenEnd - 1;
    } else if (isTag(token) && BLOCKS.has(token.name)) {
      flush();
      if (PREFORMATTED.has(token.name)) {
        preformatted = Math.max(0, preformatted + (token.kind === "start" ? 1 : -1));
      }
    } else parts.push(token.kind === "comment" ? { ...token, kind: "hidden", name: "!" } : token);
  }
  flush();
  return runs;
}

function isTag({ kind }: HtmlToken): boolean {
  return kind === "start" || kind === "end";
}

function isHidden({ kind, name, attributes }: HtmlToken): boolean {
  if (kind !== "start" || VOID.has(name)) return false;
  if (HIDDEN.has(name)) return true;
  return attributes.some(
    (each) => each.name === "translate" && each.value.trim().toLowerCase() === "no",
  );
}

/** The index behind the last token of an element; where its end was left out, of that which ends it. */
function endOfHidden(tokens: readonly HtmlToken[], from: number): number {
  const { name } = tokens[from] ?? { name: "" };
  const open = openElements();
  for (let at = from + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || !isTag(token) || VOID.has(token.name)) continue;
    if (token.kind === "start") {
      if (open.isEmpty() && endsOpenEnded(name, token.name)) return at;
      open.begin(token.name);
      continue;
    }
    if (open.end(token.name)) continue;
    if (token.name === name) return at + 1;
    if (OPEN_ENDED.has(name)) return at;
  }
  return tokens.length;
}

/** The elements that stand open; one that ends takes those inside along. Each step costs the same, however many there are. */
function openElements() {
  const names: string[] = [];
  const counts = new Map<string, number>();
  const count = (name: string, more: number) => counts.set(name, (counts.get(name) ?? 0) + more);
  return {
    isEmpty: () => names.length === 0,
    begin(name: string) {
      names.push(name);
      count(name, 1);
    },
    /** Whether there was one to end. */
    end(name: string): boolean {
      if ((counts.get(name) ?? 0) === 0) return false;
      for (let last = names.pop(); last !== undefined; last = names.pop()) {
        count(last, -1);
        if (last === name) return true;
      }
      return false;
    },
  };
}

const ENDED_BY: Readonly<Record<string, (next: string) => boolean>> = {
  p: (next) => BLOCKS.has(next),
  li: (next) => next === "li",
  dt: isOfList,
  dd: isOfList,
  td: isOfTable,
  th: isOfTable,
  tr: (next) => next === "tr" || /^t(?:body|foot|head)$/.test(next),
  option: (next) => next.startsWith("opt"),
};

function endsOpenEnded(name: string, next: string): boolean {
  return Object.hasOwn(ENDED_BY, name) && (ENDED_BY[name]?.(next) ?? false);
}

function isOfList(next: string): boolean {
  return next === "dt" || next === "dd";
}

function isOfTable(next: string): boolean {
  return /^t(?:d|h|r|body|foot|head)$/.test(next);
}
