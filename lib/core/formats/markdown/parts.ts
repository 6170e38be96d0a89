import type { Span } from "#lib/core/text/tokens.ts";
import { placeAt } from "../opened-file.ts";
import { UnreadableDocumentError } from "../unreadable.ts";
import { type MarkdownBlock, markdownBlocks } from "./blocks.ts";
import { markLimit } from "./cost-limit.ts";
import type { MarkdownParser } from "./parser.ts";
import { type PlainKind, plainKind } from "./plain-parts.ts";

/** A stretch of a Markdown text that can be read by itself. */
export interface MarkdownPart extends Span {
  readonly kind: PlainKind | "marked";
}

// The parser takes a kilobyte of memory for each mark: parts of this length are read quickly, and are soon forgotten.
const PART_LENGTH = 32_768;

// Without a place to cut; a table of ten thousand rows has less.
const LONGEST_PART = 2_000_000;

// What begins a block that goes on over blank lines, or that new items of a list do not end.
const MAY_STAY_OPEN = /(?:^\ufeff?|[\n\r]) {0,3}(?:```|~~~|<)/;

/**
 * Cuts a Markdown text where no block goes on: before a line at the margin that follows a blank one or is an item of a list, outside of
 * code, HTML and front matter. Blocks without any mark are parts by themselves. Everything that a part defines (links, notes) is then known to `parser`.
 * @throws UnreadableDocumentError `too-large` for a part that is too long, and what `parser` throws
 */
export function markdownParts(source: string, parser: MarkdownParser): MarkdownPart[] {
  const parts: MarkdownPart[] = [];
  const limit = markLimit(source);
  let pending: Pending | null = null;
  const blocks = markdownBlocks(source);
  for (const [at, block] of blocks.entries()) {
    const kind = kindOf(source, block, blocks[at + 1]);
    if (pending && mayEnd(pending, block, kind) && isClosed(pending, block, parser)) {
      const span = { start: pending.start, end: block.start };
      if (!pending.mayBeOpen) noteNames(span, source, parser);
      parts.push({ kind: "marked", ...span });
      pending = null;
    }
    if (!pending && kind) parts.push({ kind, start: block.start, end: block.end });
    else {
      limit(block);
      pending = extended(pending ?? begun(at === 0 ? 0 : block.start), block, source);
    }
  }
  if (!pending) return parts;
  const last = { start: pending.start, end: source.length };
  if (parts.some(({ kind }) => kind === "marked")) noteNames(last, source, parser);
  return [...parts, { kind: "marked", ...last }];
}

interface Pending {
  readonly start: number;
  /** Behind the last line that is not blank. */
  readonly end: number;
  readonly mayBeOpen: boolean;
  /** How long it may get before it is looked at whether it can end; doubled each time that it cannot, so that all looks cost as much as two. */
  patience: number;
}

function kindOf(source: string, block: MarkdownBlock, next: MarkdownBlock | undefined) {
  if (block.isFrontMatter) return null;
  const kind = plainKind(source.slice(block.start, block.end));
  // What is indented behind a list is of its last item.
  const isWhole = kind !== "items" || !next || next.isAtMargin;
  return isWhole ? kind : null;
}

function begun(start: number): Pending {
  return { start, end: start, mayBeOpen: false, patience: PART_LENGTH };
}

function extended(pending: Pending, block: MarkdownBlock, source: string): Pending {
  const written = source.slice(block.start, block.end);
  const mayBeOpen = pending.mayBeOpen || MAY_STAY_OPEN.test(written);
  if (block.end - pending.start <= LONGEST_PART) return { ...pending, end: block.end, mayBeOpen };
  const place = placeAt(source, pending.start);
  throw new UnreadableDocumentError({ format: "markdown", reason: "too-large", ...place });
}

function mayEnd(pending: Pending, block: MarkdownBlock, kind: PlainKind | null): boolean {
  if (!block.isAtMargin || block.isFrontMatter) return false;
  if (kind && !pending.mayBeOpen) return true;
  return block.start - pending.start >= pending.patience;
}

function isClosed(pending: Pending, block: MarkdownBlock, parser: MarkdownParser): boolean {
  if (!pending.mayBeOpen) return true;
  const { start, end } = pending;
  const last = openEnd(parser.blocks({ start, end: block.start }));
  const isOpen = block.isBehindBlank ? last > end : last >= end;
  if (isOpen) pending.patience = 2 * (block.start - start);
  return !isOpen;
}

/** Where the last code or HTML ends; code without a closing fence nowhere. */
function openEnd(events: ReturnType<MarkdownParser["blocks"]>): number {
  let [fences, end] = [0, 0];
  for (const event of events.filter(({ isEnter }) => isEnter)) {
    if (event.type === "codeFencedFence") fences += 1;
    if (event.type === "codeFenced") fences = 0;
    if (event.type === "codeFenced" || event.type === "htmlFlow") end = event.end;
  }
  return fences === 1 ? Number.POSITIVE_INFINITY : end;
}

// What is defined in a part may be meant in those before it.
function noteNames(span: Span, source: string, parser: MarkdownParser): void {
  if (source.slice(span.start, span.end).includes("]:")) parser.blocks(span);
}
