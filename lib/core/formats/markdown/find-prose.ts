import { type InlineItem, paragraphOf } from "../text/inline-items.ts";
import { type FoundIssue, hasText, type TextParagraph } from "../text/text-file.ts";
import { inlineItems } from "./inline.ts";
import { type MarkdownEvent, markdownParser } from "./parser.ts";
import { type MarkdownPart, markdownParts } from "./parts.ts";
import { itemSpans, plainItems } from "./plain-parts.ts";

/** A paragraph, heading or cell of a table in Markdown. */
export interface MarkdownParagraph extends TextParagraph {
  readonly block: "paragraph" | "heading" | "setext" | "cell";
  readonly end: number;
  /** Where the block ends: a heading's underline is of it. */
  readonly blockEnd: number;
  /** What parts two of its lines: a line end, and the marks of the blocks that go on. */
  readonly lineBreak: string;
}

// What holds inline content, and the block that it makes.
const BLOCKS: ReadonlyMap<string, MarkdownParagraph["block"]> = new Map([
  ["paragraph", "paragraph"],
  ["atxHeadingText", "heading"],
  ["setextHeadingText", "setext"],
  ["tableContent", "cell"],
]);

/**
 * The prose of a Markdown text in order, and the HTML blocks that were left out of it. Code, definitions of links, rules and front matter are
 * not prose; nor is a paragraph of codes alone.
 */
export function findProse(
  source: string,
  lineEnd: string,
): { readonly paragraphs: readonly MarkdownParagraph[]; readonly issues: readonly FoundIssue[] } {
  const paragraphs: MarkdownParagraph[] = [];
  const issues: FoundIssue[] = [];
  const parser = markdownParser(source);
  for (const part of markdownParts(source, parser)) {
    if (part.kind === "marked") {
      addProse({ paragraphs, issues }, parser.events(part), source, lineEnd);
      continue;
    }
    for (const each of plainProse(part, source, lineEnd)) paragraphs.push(each);
  }
  return { paragraphs, issues };
}

function plainProse(part: MarkdownPart, source: string, lineEnd: string): MarkdownParagraph[] {
  const spans = part.kind === "items" ? itemSpans(source, part) : [part];
  return spans.flatMap((span) => {
    const found = { block: "paragraph", blockEnd: span.end, lineEnd } as const;
    return proseOf(plainItems(source, span), source, found);
  });
}

interface FoundProse {
  readonly paragraphs: MarkdownParagraph[];
  readonly issues: FoundIssue[];
}

function addProse(
  { paragraphs, issues }: FoundProse,
  events: readonly MarkdownEvent[],
  source: string,
  lineEnd: string,
): void {
  let begun = -1;
  for (const [at, event] of events.entries()) {
    if (event.type === "htmlFlow" && event.isEnter) {
      issues.push({ code: "html-left-out", start: event.start });
    }
    const last = paragraphs.at(-1);
    if (event.type === "setextHeading" && !event.isEnter && last && last.start >= event.start) {
      paragraphs[paragraphs.length - 1] = { ...last, blockEnd: event.end };
    }
    const block = BLOCKS.get(event.type);
    if (!block) continue;
    if (event.isEnter) begun = at;
    else {
      const found = { block, blockEnd: event.end, lineEnd };
      const items = inlineItems(events.slice(begun + 1, at), source);
      paragraphs.push(...proseOf(items, source, found));
    }
  }
}

function proseOf(
  items: readonly InlineItem[],
  source: string,
  { block, blockEnd, lineEnd }: Pick<MarkdownParagraph, "block" | "blockEnd"> & { lineEnd: string },
): MarkdownParagraph[] {
  const { pieces, codes } = paragraphOf(items, source, "markdown");
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last || !hasText({ pieces })) return [];
  const { start } = first.source;
  const isOneLine = block === "heading" || block === "cell";
  const lineBreak = isOneLine ? "" : lineEnd + continuationAt(source, start);
  return [{ pieces, codes, isOneLine, start, block, end: last.source.end, blockEnd, lineBreak }];
}

// The further lines of a paragraph stand in the same quotes, and as far in as the first does behind its bullets.
function continuationAt(source: string, start: number): string {
  let line = start;
  while (line > 0 && !/[\n\r]/.test(source.charAt(line - 1))) line -= 1;
  return source.slice(line, start).replace(/[^>\s]/g, " ");
}
