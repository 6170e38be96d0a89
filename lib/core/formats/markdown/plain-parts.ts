import type { Span } from "#lib/core/text/tokens.ts";
import type { InlineItem } from "../text/inline-items.ts";

/** A block that can be read without the parser: a paragraph without a mark, or items of a list that each are such a line. */
export type PlainKind = "plain" | "items";

// What may be a mark anywhere, or an address, which the parser may read as a link; and white space before a line end.
const MARKS = /[\\`*_[\]<>&~|@\t\0\ufeff]|https?:|www\.|[ ](?:[\n\r]|$)/i;

// What begins a line that is not, or may not be, of a paragraph.
const STARTS = /(?:^|[\n\r])(?:[ #=:]|[-+](?:[-+ ]|$|[\n\r])|\d{1,9}[.)](?:[ \n\r]|$))/;

const ITEM = /^(?:[-+]|\d{1,9}[.)]) {1,3}(?![-+#=: ]|\d{1,9}[.)](?: |$))(?=.)/;
const LINE = /[^\n\r]+/g;

/** What a block between blank lines is, where no mark stands in it; else null. */
export function plainKind(block: string): PlainKind | null {
  const body = /^[-+*] /.test(block) ? block.replace(/(^|[\n\r])\* /g, "$1- ") : block;
  if (MARKS.test(body)) return null;
  if (!STARTS.test(body)) return "plain";
  return isList(block, body) ? "items" : null;
}

function isList(block: string, body: string): boolean {
  const bullet = bulletOf(block);
  const lines = body.match(LINE) ?? [];
  return (
    lines.every((line) => ITEM.test(line)) &&
    (block.match(LINE) ?? []).every((line) => bulletOf(line) === bullet)
  );
}

// Another one begins another list, and may then not begin it at all.
function bulletOf(line: string): string {
  return /^\d*(.)/.exec(line)?.[1] ?? "";
}

/** What the lines of a plain paragraph are: words, with a space for each line end. */
export function plainItems(source: string, { start, end }: Span): InlineItem[] {
  const items: InlineItem[] = [];
  for (const { index, 0: line } of source.slice(start, end).matchAll(LINE)) {
    const before = items.at(-1);
    const text = before ? line : line.trimStart();
    const at = {
      start: start + index + line.length - text.length,
      end: start + index + line.length,
    };
    if (before) {
      items.push({ text: " ", source: { start: before.source.end, end: at.start }, exact: false });
    }
    items.push({ text, source: at, exact: true });
  }
  return items;
}

/** The words of each item of a plain list. */
export function itemSpans(source: string, { start, end }: Span): Span[] {
  return Array.from(source.slice(start, end).matchAll(LINE), ({ index, 0: line }) => {
    const bullet = /^\S+ +/.exec(line)?.[0].length ?? 0;
    return { start: start + index + bullet, end: start + index + line.length };
  });
}
