import { fromMarkdown } from "mdast-util-from-markdown";
import type { Span } from "#lib/core/text/tokens.ts";

type Root = ReturnType<typeof fromMarkdown>;
type Block = Root["children"][number];
type Prose = Extract<Block, { type: "paragraph" | "heading" }>;

/** A block of prose: its syntax tree and the place of its inline content. */
export interface ProseBlock {
  readonly node: Prose;
  readonly content: Span;
  /** Where the line begins in which the content does. */
  readonly lineStart: number;
  /** How many block quotes it stands in. */
  readonly quotes: number;
  /** A heading marked by `#` cannot go on in a second line. */
  readonly isOneLine: boolean;
}

/** The blocks of a Markdown text that hold prose, in order, and the places of its HTML blocks. */
export interface Blocks {
  readonly prose: readonly ProseBlock[];
  readonly html: readonly Span[];
}

/**
 * Finds the blocks of a Markdown text (CommonMark 0.31), front matter passed over. Code, HTML and thematic breaks are
 * not prose. Spans are half-open UTF-16 offsets into `text`.
 */
export function blocksOf(text: string): Blocks {
  const skipped = frontMatterLength(text);
  const prose: ProseBlock[] = [];
  const html: Span[] = [];
  // A stack, not recursion: a hostile text nests deeper than the call stack.
  const pending = leaves(fromMarkdown(text.slice(skipped)).children, 0);
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { block, quotes } = next;
    if (block.type === "html") html.push(spanOf(block, block, skipped));
    if (block.type === "paragraph" || block.type === "heading") {
      prose.push(...proseOf(block, quotes, skipped));
    }
    if (block.type !== "blockquote" && block.type !== "list" && block.type !== "listItem") continue;
    const inside = block.type === "blockquote" ? quotes + 1 : quotes;
    for (const leaf of leaves(block.children, inside)) pending.push(leaf);
  }
  return { prose, html };
}

function proseOf(node: Prose, quotes: number, skipped: number): ProseBlock[] {
  const [first, last] = [node.children[0], node.children.at(-1)];
  if (!first || !last) return [];
  const content = spanOf(first, last, skipped);
  const isOneLine = content.start > spanOf(node, node, skipped).start;
  const lineStart = content.start - ((first.position?.start.column ?? 1) - 1);
  return [{ node, content, lineStart, quotes, isOneLine }];
}

function leaves(
  blocks: readonly Block[],
  quotes: number,
): { readonly block: Block; readonly quotes: number }[] {
  return blocks.map((block) => ({ block, quotes })).reverse();
}

function spanOf(first: Positioned, last: Positioned, skipped: number): Span {
  const start = first.position?.start.offset ?? 0;
  const end = last.position?.end.offset ?? start;
  return { start: skipped + start, end: skipped + end };
}

type Positioned = Pick<Block, "position">;

const FRONT_MATTER =
  /^---[ \t]*(?:\r\n|[\n\r])(?:[\s\S]*?(?:\r\n|[\n\r]))??(?:---|\.\.\.)[ \t]*(?:\r\n|[\n\r]|$)/;

/** Length of the front matter that a Markdown text begins with: data between two lines `---`; 0 without. */
export function frontMatterLength(text: string): number {
  return FRONT_MATTER.exec(text)?.[0].length ?? 0;
}
