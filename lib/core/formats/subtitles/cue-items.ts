import type { Span } from "#lib/core/text/tokens.ts";
import { htmlPieces } from "../html/inline-text.ts";
import type { InlineItem } from "../text/inline-items.ts";

/** What is markup in the text of a cue, and whether it has references such as `&amp;`. */
export interface CueDialect {
  /** Matches a piece of markup, with the slash of an end and the name as groups. */
  readonly markup: RegExp;
  readonly hasReferences: boolean;
}

/** WebVTT, §4.2: tags with classes and annotations, times inside a cue. */
export const VTT: CueDialect = { markup: /<(\/?)([a-z]*)[^<>\n]*>/gi, hasReferences: true };

/** SubRip as players read it: tags of HTML, and what comes from other formats between braces. */
export const SRT: CueDialect = {
  markup: /<(\/?)([a-z]+)[^<>\n]*>|\{(?:\\[^{}\n]*|\/?[biu]|[a-z]:[^{}\n]*)\}/gi,
  hasReferences: false,
};

/** What the text of a cue consists of: its lines parted by `\n`, markup as codes. */
export function cueItems(
  lines: readonly Span[],
  source: string,
  dialect: CueDialect,
): InlineItem[] {
  const open = new Map<string, number[]>();
  const items: InlineItem[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before)
      items.push({ text: "\n", source: { start: before.end, end: line.start }, exact: false });
    let read = line.start;
    for (const match of source.slice(line.start, line.end).matchAll(dialect.markup)) {
      const at = {
        start: line.start + match.index,
        end: line.start + match.index + match[0].length,
      };
      for (const item of textItems(source, { start: read, end: at.start }, dialect))
        items.push(item);
      items.push(codeFor(match, at, items, open));
      read = at.end;
    }
    for (const item of textItems(source, { start: read, end: line.end }, dialect)) items.push(item);
  }
  return items;
}

function textItems(source: string, span: Span, { hasReferences }: CueDialect): InlineItem[] {
  if (span.end <= span.start) return [];
  const written = source.slice(span.start, span.end);
  if (!hasReferences || !written.includes("&"))
    return [{ text: written, source: span, exact: true }];
  return htmlPieces(source, span).map(({ text, source: at, exact }) => ({
    text,
    source: at,
    exact,
  }));
}

function codeFor(
  [markup, slash, name = ""]: RegExpExecArray,
  source: Span,
  items: InlineItem[],
  open: Map<string, number[]>,
): InlineItem {
  const label = name.toLowerCase() || markup.replace(/[<>{}\\/]/g, "").slice(0, LONGEST_LABEL);
  if (name === "") return { kind: "single", label, source, pair: null };
  const begun = open.get(label) ?? [];
  open.set(label, begun);
  if (slash !== "/") {
    begun.push(items.length);
    return { kind: "open", label, source, pair: null };
  }
  const at = begun.pop();
  const first = at === undefined ? undefined : items[at];
  if (at === undefined || !first || !("kind" in first))
    return { kind: "close", label, source, pair: null };
  items[at] = { ...first, pair: at };
  return { kind: "close", label, source, pair: at };
}

const LONGEST_LABEL = 8;
