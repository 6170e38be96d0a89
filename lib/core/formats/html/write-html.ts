import { codeIndex } from "#lib/core/text/codes.ts";
import { type Splice, splicesFor } from "../pieces.ts";
import type { EditedSource, MarkedCode, TextEdit } from "../text/text-file.ts";
import { writeSurely } from "../text/write-surely.ts";
import { takesRoom } from "./elements.ts";
import { findHtml, type HtmlParagraph } from "./find-html.ts";

/** An HTML text that is written into. */
export interface HtmlSource {
  readonly source: string;
  readonly paragraphs: readonly HtmlParagraph[];
  canHold(character: string): boolean;
}

const WAYS = ["splices", "anew", "without-codes"] as const;
type Way = (typeof WAYS)[number];

/** Writes edits into HTML so that all of it is read as it was meant. */
export function writeHtml(
  { source, paragraphs, canHold }: HtmlSource,
  edits: readonly TextEdit<HtmlParagraph>[],
): EditedSource {
  const write = (text: string) => escapeHtml(text, canHold);
  const writer = {
    source,
    paragraphs,
    ways: WAYS,
    read: (written: string) => findHtml(written).paragraphs,
    compose: (paragraph: HtmlParagraph, text: string, way: Way) =>
      composed(paragraph, text, way, write),
    fit: folded,
    keeps: (_: MarkedCode, way: Way) => way !== "without-codes",
  };
  return writeSurely(writer, edits);
}

function composed(
  { pieces, codes, start, end }: HtmlParagraph,
  text: string,
  way: Way,
  write: (text: string) => string,
): readonly Splice[] {
  const code = (index: number) => (way === "without-codes" ? null : (codes[index]?.markup ?? null));
  if (way === "splices") return splicesFor(pieces, text, { write, code }, start);
  const parts = text.match(PARTS) ?? [];
  const written = parts.map((part) => {
    const index = codeIndex(part);
    return index === null ? write(part) : (code(index) ?? "");
  });
  return [{ start, end, text: written.join("") }];
}

const PARTS = /[\u{100000}-\u{10fffd}]|[^\u{100000}-\u{10fffd}]+/gu;

// A browser would fold it, even around tags.
function folded(text: string, { isPreformatted, codes }: HtmlParagraph): string {
  if (isPreformatted) return text.replace(/^[ \t\n\f]+|[ \t\n\f]+$/g, "");
  let isBehindSpace = true;
  const parts = text.split(/([ \t\n\r\f]+|[\u{100000}-\u{10fffd}])/u).filter((part) => part !== "");
  const kept = parts.filter((part) => {
    const code = codes[codeIndex(part) ?? -1];
    const isSpace = /^[ \t\n\r\f]/.test(part);
    if (isSpace && isBehindSpace) return false;
    if (isSpace || code?.label === "br") isBehindSpace = true;
    else if (!code || takesRoom(code)) isBehindSpace = false;
    return true;
  });
  return withoutLastSpaces(
    kept.map((part) => part.replace(/[ \t\n\r\f]+/g, " ")),
    codes,
  ).join("");
}

// Of a space before a break, or before the end, nothing is seen either.
function withoutLastSpaces(parts: readonly string[], codes: readonly MarkedCode[]): string[] {
  const kept: string[] = [];
  let isBeforeEnd = true;
  for (const part of parts.toReversed()) {
    const code = codes[codeIndex(part) ?? -1];
    if (part === " " && isBeforeEnd) continue;
    if (code?.label === "br") isBeforeEnd = true;
    else if (!code) isBeforeEnd = false;
    kept.push(part);
  }
  return kept.reverse();
}

function escapeHtml(text: string, canHold: (character: string) => boolean): string {
  return text.replace(/[&<>]|\P{ASCII}/gu, (character) => {
    if (character === "&") return "&amp;";
    if (character === "<") return "&lt;";
    if (character === ">") return "&gt;";
    return canHold(character) ? character : `&#x${character.codePointAt(0)?.toString(16)};`;
  });
}
