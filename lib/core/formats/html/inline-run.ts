import { type InlineItem, isInlineCode } from "../text/inline-items.ts";
import { takesRoom, VOID } from "./elements.ts";
import type { InlineRun, RunPart } from "./find-blocks.ts";
import { type HtmlPiece, htmlPieces } from "./inline-text.ts";

/**
 * What a reader sees of a run of inline content: white space folded as in a browser, tags as codes. What stands at its edges and holds
 * no text, or stands around all of it, is left outside.
 */
export function inlineRun({ parts, isPreformatted }: InlineRun, source: string): InlineItem[] {
  const items = parts.flatMap((part): RunItem[] => {
    return part.kind === "text" ? htmlPieces(source, part) : [codeFor(part)];
  });
  const folded = isPreformatted ? items.map(lineEnd) : foldedItems(items);
  return merged(withoutEdges(paired(folded)));
}

type RunItem = HtmlPiece | Exclude<InlineItem, { text: string }>;

function codeFor({ kind, name, start, end }: RunPart): RunItem {
  const isSingle = kind === "hidden" || VOID.has(name);
  const code = isSingle ? "single" : kind === "start" ? "open" : "close";
  return { kind: code, label: name, source: { start, end }, pair: null };
}

function lineEnd(item: RunItem): RunItem {
  if (isInlineCode(item) || !/\r/.test(item.text)) return item;
  return { ...item, text: item.text.replace(/\r\n?/g, "\n"), exact: false };
}

/** White space is one space, none at the beginning or end of a line (CSS Text 3, §4.1.1). */
function foldedItems(items: readonly RunItem[]): RunItem[] {
  const folded: RunItem[] = [];
  const dropped = new Set<RunItem>();
  let space: RunItem | null = null;
  let isBehindSpace = true;
  for (const item of items) {
    const isBreak = isInlineCode(item) && item.label === "br";
    if (!isInlineCode(item) && item.isSpace) {
      if (isBehindSpace) continue;
      space = { ...item, text: " ", exact: item.exact && item.text === " " };
      folded.push(space);
      isBehindSpace = true;
      continue;
    }
    if (isBreak && space) dropped.add(space);
    if (isBreak || !isInlineCode(item)) space = null;
    if (!isInlineCode(item) || isBreak || takesRoom(item)) isBehindSpace = isBreak;
    folded.push(item);
  }
  if (space) dropped.add(space);
  return folded.filter((item) => !dropped.has(item));
}

/** Gives beginnings and ends of one name the same number, the inner ones first. */
function paired(items: readonly RunItem[]): RunItem[] {
  const open = new Map<string, number[]>();
  const result = [...items];
  for (const [index, item] of items.entries()) {
    if (!isInlineCode(item) || item.kind === "single") continue;
    const begun = open.get(item.label) ?? [];
    if (item.kind === "open") {
      begun.push(index);
      open.set(item.label, begun);
      continue;
    }
    const start = begun.pop();
    const first = start === undefined ? undefined : result[start];
    if (start === undefined || !first || !isInlineCode(first)) continue;
    result[start] = { ...first, pair: start };
    result[index] = { ...item, pair: start };
  }
  return result;
}

function withoutEdges(items: readonly RunItem[]): readonly RunItem[] {
  const first = items.findIndex(isText);
  const last = items.findLastIndex(isText);
  if (first === -1) return [];
  const inside = pairsIn(items, first, last);
  const isEdge = (item: RunItem | undefined) =>
    item !== undefined && !isText(item) && !(isInlineCode(item) && inside.has(item.pair));
  let [start, end] = [0, items.length];
  while (start < first && isEdge(items[start])) start += 1;
  while (end > last + 1 && isEdge(items[end - 1])) end -= 1;
  return trimmed(items.slice(start, end));
}

function isText(item: RunItem): boolean {
  return !isInlineCode(item) && item.text.trim() !== "";
}

/** The pairs of which one code stands between the first and the last text. */
function pairsIn(
  items: readonly RunItem[],
  first: number,
  last: number,
): ReadonlySet<number | null> {
  const codes = items.slice(first, last).filter(isInlineCode);
  const pairs = new Set<number | null>(codes.map(({ pair }) => pair));
  pairs.delete(null);
  return pairs;
}

// In preformatted text white space may stand at the edges.
function trimmed(items: readonly RunItem[]): readonly RunItem[] {
  const isSpace = (item: RunItem | undefined) =>
    item !== undefined && !isInlineCode(item) && item.isSpace;
  let [start, end] = [0, items.length];
  while (isSpace(items[start])) start += 1;
  while (isSpace(items[end - 1])) end -= 1;
  return items.slice(start, end);
}

function merged(items: readonly RunItem[]): InlineItem[] {
  const joined: InlineItem[] = [];
  let run: HtmlPiece[] = [];
  const flush = () => {
    const [first, last] = [run[0], run.at(-1)];
    if (first && last) {
      const source = { start: first.source.start, end: last.source.end };
      joined.push({ text: run.map(({ text }) => text).join(""), source, exact: true });
    }
    run = [];
  };
  for (const item of items) {
    const before = run.at(-1);
    const isExact = !isInlineCode(item) && item.exact;
    if (!isExact || (before && before.source.end !== item.source.start)) flush();
    if (isExact) run.push(item);
    else
      joined.push(
        isInlineCode(item) ? item : { text: item.text, source: item.source, exact: false },
      );
  }
  flush();
  return joined;
}
