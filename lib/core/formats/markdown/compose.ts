import { codeIndex } from "#lib/core/text/codes.ts";
import { type Splice, splicesFor } from "../pieces.ts";
import type { MarkedCode } from "../text/text-file.ts";
import { type Escaping, escapeMarkdown, reference } from "./escape-markdown.ts";
import type { MarkdownParagraph } from "./find-prose.ts";

/**
 * How a paragraph is written, each surer than the one before: only what differs; all of it anew; with every mark escaped; without pairs of
 * codes; without any code.
 */
export const WAYS = ["splices", "anew", "strict", "without-pairs", "without-codes"] as const;
export type Way = (typeof WAYS)[number];

/** A paragraph, the text it is to have, and how it is written. */
export interface Composition {
  readonly paragraph: MarkdownParagraph;
  readonly text: string;
  readonly way: Way;
  canHold(character: string): boolean;
}

/** The splices that write a text into a paragraph of Markdown. */
export function composed(composition: Composition): Splice[] {
  const { paragraph, text, way } = composition;
  const { pieces, codes, start, end } = paragraph;
  if (text === "") {
    return [{ start, end: paragraph.blockEnd, text: NOTHING.get(way) ?? SPACE }];
  }
  if (way !== "splices") return [{ start, end, text: writtenAnew(composition) }];
  const starts = new Set([start, ...pieces.filter(isBreak).map(({ source }) => source.end)]);
  const writer = {
    write: (typed: string, at: number) =>
      withBreaks(paragraph, escapeMarkdown(typed, escaping(composition, starts.has(at)))),
    code: (index: number) => codes[index]?.markup ?? null,
  };
  return splicesFor(pieces, text, writer, start);
}

// Where something has to stand: in an item of a list with more paragraphs, or behind what would take in the next line.
const NOTHING: ReadonlyMap<Way, string> = new Map([
  ["splices", ""],
  ["anew", "<!-- -->"],
]);
const SPACE = "&#x20;";

function isBreak({ text, exact }: MarkdownParagraph["pieces"][number]): boolean {
  return !exact && /^[ \n]$/.test(text);
}

function escaping({ paragraph, way, canHold }: Composition, isLineStart: boolean): Escaping {
  const { block } = paragraph;
  const care = way === "splices" ? "light" : way === "anew" ? "careful" : "strict";
  return {
    isLineStart: isLineStart && block !== "heading",
    isInTable: block === "cell",
    care,
    canHold,
  };
}

function withBreaks({ lineBreak, isOneLine }: MarkdownParagraph, text: string): string {
  return text.replace(/\n/g, isOneLine ? " " : `\\${lineBreak}`);
}

const PARTS = /[\u{100000}-\u{10fffd}]|[^\u{100000}-\u{10fffd}]+/gu;

function writtenAnew(composition: Composition): string {
  const { paragraph, way } = composition;
  const parts = keptParts(composition);
  const codes = parts.map((part) => codeOf(part, paragraph));
  const written = parts.map((part, at) => {
    const code = codes[at];
    if (code) return way === "anew" ? code.markup : sureMarkup(code);
    const isLineStart = at === 0 || (parts[at - 1] ?? "").endsWith("\n");
    const asPlain = (text: string) => escapeMarkdown(text, escaping(composition, isLineStart));
    if (way === "anew") return asPlain(part);
    return shielded(part, asPlain, isMark(codes[at - 1]), isMark(codes[at + 1]));
  });
  return withBreaks(paragraph, written.join(""));
}

/** Whether a way of writing can say a code. */
export function isKept({ kind }: MarkedCode, way: Way): boolean {
  if (way === "without-pairs") return kind === "single";
  return way !== "without-codes";
}

/** The text cut into plain stretches and codes, without those that this way leaves out. */
function keptParts({ paragraph, text, way }: Composition): string[] {
  const kept = (text.match(PARTS) ?? []).filter((part) => {
    const code = codeOf(part, paragraph);
    return !code || isKept(code, way);
  });
  return kept.join("").match(PARTS) ?? [];
}

function codeOf(part: string, { codes }: MarkdownParagraph): MarkedCode | null {
  const index = codeIndex(part);
  return index === null ? null : (codes[index] ?? null);
}

function isMark(code: MarkedCode | null | undefined): boolean {
  return code ? /^[*_~]+$/.test(code.markup) : false;
}

// Low lines do not begin or end inside a word.
function sureMarkup({ markup }: MarkedCode): string {
  return /^_+$/.test(markup) ? markup.replace(/_/g, "*") : markup;
}

// Whether stars are marks depends on the characters beside them; a reference is like a letter on one side, and no white space.
function shielded(
  part: string,
  asPlain: (text: string) => string,
  isBehindMark: boolean,
  isBeforeMark: boolean,
): string {
  const characters = [...part];
  const first = isBehindMark ? characters.shift() : undefined;
  const last = isBeforeMark ? characters.pop() : undefined;
  return referenceTo(first) + asPlain(characters.join("")) + referenceTo(last);
}

function referenceTo(character: string | undefined): string {
  if (character === undefined || character === "\n") return character ?? "";
  return reference(character);
}
