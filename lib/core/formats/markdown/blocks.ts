import type { Span } from "#lib/core/text/tokens.ts";

/** Lines of Markdown between blank ones, or between the items of a long list; without the last line end. */
export interface MarkdownBlock extends Span {
  /** Its first line is not indented. */
  readonly isAtMargin: boolean;
  /** A blank line, or nothing, is before it; else an item of a list begins with it. */
  readonly isBehindBlank: boolean;
  readonly isFrontMatter: boolean;
}

// A list that long is cut between its items.
const LONG_BLOCK = 16_384;

const LINE = /([^\n\r]*)(?:\r\n|[\n\r]|$)/y;
const ITEM = /^[-+*] {1,3}[\p{L}\p{N}]/u;

/** The blocks of a Markdown text, as far as they can be told apart by their lines; in order. Linear. */
export function markdownBlocks(source: string): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  const frontEnd = frontMatterEnd(source);
  let start = -1;
  let end = 0;
  let isBehindBlank = true;
  const close = () => {
    if (start === -1) return;
    const isAtMargin = !/[ \t]/.test(source.charAt(start));
    blocks.push({ start, end, isAtMargin, isBehindBlank, isFrontMatter: start < frontEnd });
    start = -1;
  };
  for (let at = 0; at < source.length; at = LINE.lastIndex) {
    LINE.lastIndex = at;
    const line = LINE.exec(source)?.[1] ?? "";
    if (isBlank(line)) {
      close();
      isBehindBlank = true;
      continue;
    }
    if (start !== -1 && at - start > LONG_BLOCK && ITEM.test(line)) {
      close();
      isBehindBlank = false;
    }
    if (start === -1) start = at;
    end = at + line.length;
  }
  close();
  return blocks;
}

function isBlank(line: string): boolean {
  return /^[ \t]*$/.test(line);
}

const FENCE = /^(---|\+\+\+)[ \t]*$/;

/** Where the data end that a text begins with, between lines of `---` or `+++`; 0 without. */
export function frontMatterEnd(source: string): number {
  const first = /^\ufeff?([^\n\r]*)/.exec(source)?.[1] ?? "";
  const mark = FENCE.exec(first)?.[1];
  if (mark === undefined) return 0;
  const closing = new RegExp(
    `[\\n\\r]${mark === "---" ? "---" : "\\+\\+\\+"}[ \\t]*(?=[\\n\\r]|$)`,
  );
  const found = closing.exec(source);
  return found ? found.index + found[0].length : 0;
}
