import type { InlineItem } from "../text/inline-items.ts";
import { decodedReference } from "./character-reference.ts";
import { pairedTags } from "./inline-tags.ts";
import type { MarkdownEvent } from "./parser.ts";

// Constructs that are one code each, and what their chips say.
const SINGLE: ReadonlyMap<string, string> = new Map([
  ["image", "img"],
  ["codeText", "code"],
  ["autolink", "url"],
  ["gfmFootnoteCall", "^"],
  ["htmlText", "html"],
]);

// Constructs that stand around words, and what their chips say.
const PAIRS: ReadonlyMap<string, string> = new Map([
  ["emphasis", "i"],
  ["strong", "b"],
  ["strikethrough", "del"],
  ["link", "a"],
]);

const SEQUENCES: ReadonlySet<string> = new Set(
  Array.from(PAIRS.keys(), (construct) => `${construct}Sequence`),
);

// What may stand between the lines of a paragraph: their ends, and the marks of the blocks they continue.
const BETWEEN_LINES: ReadonlySet<string> = new Set([
  "hardBreakEscape",
  "hardBreakTrailing",
  "lineEnding",
  "lineSuffix",
  "linePrefix",
  "blockQuotePrefix",
  "listItemIndent",
  "gfmFootnoteDefinitionIndent",
]);

/**
 * What a reader sees of inline content: escapes and references as the characters they stand for, a line end as a space or, where it is
 * forced, as `\n`. Marks of emphasis and links are codes around their words; code, HTML, images, footnote calls and addresses in angle
 * brackets are codes by themselves; the box of a task is left out.
 */
export function inlineItems(events: readonly MarkdownEvent[], source: string): InlineItem[] {
  const walk: Walk = { source, items: [], open: [], pairs: 0, gap: null };
  let passed: MarkdownEvent | null = null;
  for (const event of events) {
    if (!passed) passed = event.isEnter ? entered(walk, event) : left(walk, event);
    else if (isEndOf(event, passed)) passed = null;
  }
  return pairedTags(trimmed(walk.items), source, walk.pairs);
}

interface Walk {
  readonly source: string;
  readonly items: InlineItem[];
  readonly open: OpenPair[];
  pairs: number;
  /** What stands between two lines, as far as it was seen. */
  gap: { readonly start: number; end: number; isForced: boolean } | null;
}

interface OpenPair {
  readonly event: MarkdownEvent;
  readonly pair: number;
  isOpen: boolean;
}

function isEndOf(event: MarkdownEvent, begun: MarkdownEvent): boolean {
  return !event.isEnter && event.type === begun.type && event.start === begun.start;
}

/** Takes in what begins; gives it back where all that stands inside was taken in with it. */
function entered(walk: Walk, event: MarkdownEvent): MarkdownEvent | null {
  const { type } = event;
  if (BETWEEN_LINES.has(type)) return widenGap(walk, event);
  const label = SINGLE.get(type);
  const text = textOf(event, walk.source);
  if (label) add(walk, { kind: "single", label, source: event, pair: null });
  if (text !== null) add(walk, { text, source: event, exact: EXACT.has(type) });
  if (label || text !== null || type === "taskListCheck") return event;
  if (PAIRS.has(type)) beginPair(walk, event);
  if (SEQUENCES.has(type)) markPair(walk, event);
  if (type === "labelText") openLink(walk, event);
  return null;
}

function beginPair(walk: Walk, event: MarkdownEvent): void {
  walk.pairs += 1;
  walk.open.push({ event, pair: walk.pairs, isOpen: false });
}

function left(walk: Walk, { type, start, end }: MarkdownEvent): MarkdownEvent | null {
  const link = walk.open.at(-1);
  if (type !== "labelText" || link?.event.type !== "link") return null;
  walk.open.pop();
  const { event, pair } = link;
  const markup = fullLinkEnd(walk.source, { start, end }, event);
  add(walk, { kind: "close", label: "a", source: { start: end, end: event.end }, pair, markup });
  return event;
}

// The words of a short reference are also the name of what it points to: elsewhere, or around other words, the name has to be said.
function fullLinkEnd(
  source: string,
  text: Pick<MarkdownEvent, "start" | "end">,
  link: MarkdownEvent,
): string {
  const end = source.slice(text.end, link.end);
  return end === "]" || end === "][]" ? `][${source.slice(text.start, text.end)}]` : end;
}

const EXACT: ReadonlySet<string> = new Set(["data", "literalAutolink"]);

function textOf({ type, start, end }: MarkdownEvent, source: string): string | null {
  if (EXACT.has(type)) return source.slice(start, end);
  if (type === "characterEscape") return source.slice(start + 1, end);
  if (type === "characterReference") return decodedReference(source.slice(start, end));
  return null;
}

function markPair(walk: Walk, { start, end }: MarkdownEvent): void {
  const pair = walk.open.at(-1);
  if (!pair) return;
  const label = PAIRS.get(pair.event.type) ?? "";
  const kind = pair.isOpen ? "close" : "open";
  if (pair.isOpen) walk.open.pop();
  pair.isOpen = true;
  add(walk, { kind, label, source: { start, end }, pair: pair.pair });
}

function openLink(walk: Walk, { start }: MarkdownEvent): void {
  const link = walk.open.at(-1);
  if (link?.event.type !== "link") return;
  const source = { start: link.event.start, end: start };
  add(walk, { kind: "open", label: "a", source, pair: link.pair });
}

function widenGap(walk: Walk, { type, start, end }: MarkdownEvent): MarkdownEvent | null {
  walk.gap ??= { start, end, isForced: false };
  walk.gap.end = end;
  if (type.startsWith("hardBreak")) walk.gap.isForced = true;
  return null;
}

function add(walk: Walk, item: InlineItem): void {
  const { gap } = walk;
  if (gap) {
    const { start, end, isForced } = gap;
    walk.items.push({ text: isForced ? "\n" : " ", source: { start, end }, exact: false });
    walk.gap = null;
  }
  const { start, end } = item.source;
  walk.items.push({ ...item, source: { start, end } });
}

// Behind the box of a task there is a space.
function trimmed(items: readonly InlineItem[]): readonly InlineItem[] {
  const [first, ...rest] = items;
  if (!first || !("text" in first) || !first.exact) return items;
  const text = first.text.trimStart();
  const start = first.source.end - text.length;
  return [{ ...first, text, source: { start, end: first.source.end } }, ...rest];
}
