import type { Span } from "./tokens.ts";

/** A paragraph of a plain text, without the white space around it. */
export interface Paragraph extends Span {
  readonly text: string;
}

/** What parts the paragraphs of a plain text: each line end, or one or more blank lines. */
export type ParagraphSeparator = "line" | "blank-line";

/** The paragraphs of a plain text and how they were told apart. */
export interface Paragraphs {
  readonly separator: ParagraphSeparator;
  readonly paragraphs: readonly Paragraph[];
}

/**
 * Splits a plain text into its paragraphs, in order; none for a text of white space. Spans are half-open UTF-16
 * offsets into `text`; each paragraph is `text.slice(start, end)`, with its inner line ends where it has any.
 *
 * Blank lines part the paragraphs when the text has some, and either every paragraph is a single line or the lines
 * between them were broken at a fixed width: more than half of those breaks stand where the next word no longer fitted.
 * Otherwise each line is a paragraph, and blank lines are mere spacing. A form feed or paragraph
 * separator counts as a blank line. Where the `known` separator is given, nothing is judged.
 */
export function splitParagraphs(text: string, known?: ParagraphSeparator): Paragraphs {
  const blocks = blocksOf(spansBetween(text, BREAK));
  const separator = known ?? separatorOf(blocks);
  const paragraphs =
    separator === "line" ? blocks.flat() : blocks.map((block) => joined(text, block));
  return { separator, paragraphs };
}

function separatorOf(blocks: readonly (readonly Paragraph[])[]): ParagraphSeparator {
  if (blocks.length < 2) return "line";
  const single = blocks.every((block) => block.length === 1);
  return single || areWrapped(blocks) ? "blank-line" : "line";
}

/**
 * Returns the lines of a text without the white space around them, in order; blank ones are empty spans, and a line
 * end at the end of the text begins no further line.
 */
export function linesOf(text: string): Paragraph[] {
  return spansBetween(text.replace(FINAL_LINE_END, ""), LINE_END);
}

const LINE_END = /\r\n|[\n\r]/gu;
const FINAL_LINE_END = /(?:\r\n|[\n\r])$/u;

const BREAK = /\r\n|[\n\r\f\u2028\u2029]/gu;

// These part paragraphs by themselves, as if a blank line stood there.
const PARAGRAPH_BREAK = /[\f\u2029]/u;

function spansBetween(text: string, ends: RegExp): Paragraph[] {
  const spans: Paragraph[] = [];
  let start = 0;
  for (const { index, 0: end } of text.matchAll(ends)) {
    spans.push(trimmed(text, start, index));
    if (PARAGRAPH_BREAK.test(end)) spans.push(trimmed(text, index, index));
    start = index + end.length;
  }
  if (text !== "") spans.push(trimmed(text, start, text.length));
  return spans;
}

function trimmed(text: string, from: number, to: number): Paragraph {
  const line = text.slice(from, to);
  const start = from + line.length - line.trimStart().length;
  return { start, end: start + line.trim().length, text: line.trim() };
}

function blocksOf(lines: readonly Paragraph[]): Paragraph[][] {
  const blocks: Paragraph[][] = [];
  let open: Paragraph[] = [];
  for (const line of lines) {
    if (line.text !== "" && open.length === 0) blocks.push(open);
    if (line.text !== "") open.push(line);
    else open = [];
  }
  return blocks;
}

// What a typesetter would have had to fit into the line before: one word, or one character of a script without spaces.
const FIRST_WORD =
  /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[^\s\p{Script=Han}]+)/u;

function areWrapped(blocks: readonly (readonly Paragraph[])[]): boolean {
  const width = blocks.flat().reduce((widest, line) => Math.max(widest, widthOf(line)), 0);
  const breaks = blocks.flatMap((block) =>
    block.slice(1).map((line, at) => [block[at], line] as const),
  );
  const forced = breaks.filter(([before, line]) => {
    const word = FIRST_WORD.exec(line.text)?.[0] ?? "";
    return widthOf(before) + 1 + word.length > width;
  });
  return forced.length * 2 > breaks.length;
}

// A line that is one long word, such as an address on the web, says nothing about the width of the others.
function widthOf(line: Paragraph | undefined): number {
  return line && /\s|\p{Script=Han}/u.test(line.text) ? line.text.length : 0;
}

function joined(text: string, block: readonly Paragraph[]): Paragraph {
  const start = block[0]?.start ?? 0;
  const end = block.at(-1)?.end ?? start;
  return { start, end, text: text.slice(start, end) };
}
