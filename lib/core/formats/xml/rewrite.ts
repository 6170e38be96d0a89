import { codeIndex } from "#lib/core/text/codes.ts";
import type { Span } from "#lib/core/text/tokens.ts";
import type { WritingLoss } from "../opened-file.ts";
import { type Splice, splice, splicesFor, type Writer } from "../pieces.ts";
import { UnreadableDocumentError } from "../unreadable.ts";
import { balanced } from "./balance.ts";
import { escapeXml, illegalCharacters, withoutIllegal } from "./characters.ts";
import type { Inline, UnseenTag } from "./inline.ts";
import type { XmlElement } from "./tree.ts";
import { walkXml } from "./walk-xml.ts";

/** What is lost on writing, before it is known of which paragraph. */
export type InlineLoss = Pick<WritingLoss, "code" | "subject">;

/** Something written, and what it lacks. */
export interface Rewritten<Value> {
  readonly value: Value;
  readonly losses: readonly InlineLoss[];
}

/** Whether the encoding of the file has room for a character. */
export type HasRoom = (character: string) => boolean;

const SECTION = "<![CDATA[";

/** The splices that make `text` the content of an element that holds `inline`. None where it is that already. */
export function rewriteInline(
  source: string,
  element: XmlElement,
  inline: Inline,
  wanted: string,
  hasRoom: HasRoom,
): Rewritten<readonly Splice[]> {
  const { value: text, losses } = writable(wanted, inline);
  if (text === inline.text) return { value: [], losses };
  const writer = writerInto(source, inline, hasRoom, inline.isSection);
  if (element.tag.isEmpty) return { value: [opened(source, element, text, writer)], losses };
  const splices = splicesFor(inline.pieces, text, writer, emptyPlace(source, element));
  if (inline.unseen.length === 0) return { value: splices, losses };
  const mended = splices.map((each) => withTags(source, each, inline.unseen));
  if (isWellFormed(source, element.inside, mended)) return { value: mended, losses };
  return { value: [anew(inline, text, writer, element.inside)], losses };
}

/** `text` as the content of an element that is still to be made; its codes are those of `inline`. */
export function composeInline(
  source: string,
  inline: Inline,
  wanted: string,
  hasRoom: HasRoom,
): Rewritten<string> {
  const { value: text, losses } = writable(wanted, inline);
  const writer = writerInto(source, inline, hasRoom);
  return { value: anew({ text: "" }, text, writer, NOWHERE).text, losses };
}

const NOWHERE = { start: 0, end: 0 };

/** A start tag that was written as an empty element, to be followed by content. */
export function startTagOf(source: string, { tag }: XmlElement): string {
  return source.slice(tag.at.start, tag.at.end).replace(/\s*\/>$/, ">");
}

function writable(wanted: string, { codes, pairs }: Inline): Rewritten<string> {
  const unknown: number[] = [];
  const known = wanted.replace(CODES, (code) => {
    const index = codeIndex(code) ?? 0;
    if (index < codes.length) return code;
    unknown.push(index);
    return "";
  });
  const { text, kept } = balanced(withoutIllegal(known), pairs);
  const losses: InlineLoss[] = [
    ...unknown.map((index) => ({ code: "unknown-code" as const, subject: `${index + 1}` })),
    ...illegalCharacters(known).map((each) => ({
      code: "character-left-out" as const,
      subject: nameOf(each),
    })),
    ...kept.map((index) => ({ code: "code-kept" as const, subject: codes[index]?.source ?? "" })),
  ];
  return { value: text, losses };
}

const CODES = /[\u{100000}-\u{10fffd}]/gu;

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function writerInto(source: string, inline: Inline, hasRoom: HasRoom, isSection = false): Writer {
  return {
    write(text, at) {
      if (isSection) return inSection(text, hasRoom);
      if (source.startsWith(SECTION, at)) return `${SECTION}${inSection(text, hasRoom)}]]>`;
      return withReferences(escapeXml(text), hasRoom);
    },
    code(index) {
      const at = inline.codeSpans[index];
      return at ? source.slice(at.start, at.end) : null;
    },
  };
}

// The end of a section may not stand in it, and a reference is none there: the section is cut in two.
function inSection(text: string, hasRoom: HasRoom): string {
  const cut = text.replaceAll("]]>", "]]]]><![CDATA[>");
  return withReferences(cut, hasRoom, (reference) => `]]>${reference}${SECTION}`);
}

function withReferences(
  text: string,
  hasRoom: HasRoom,
  placed = (reference: string) => reference,
): string {
  return Array.from(text, (character) =>
    hasRoom(character) ? character : placed(`&#${character.codePointAt(0)};`),
  ).join("");
}

function emptyPlace(source: string, { inside }: XmlElement): number {
  return source.startsWith(SECTION, inside.start) ? inside.start + SECTION.length : inside.start;
}

function opened(source: string, element: XmlElement, text: string, writer: Writer): Splice {
  const content = anew({ text: "" }, text, writer, NOWHERE).text;
  const start = startTagOf(source, element);
  return { ...element.tag.at, text: `${start}${content}</${element.tag.name}>` };
}

function anew(before: { text: string }, text: string, writer: Writer, at: Span): Splice {
  const piece = { text: before.text, source: at, exact: false };
  const parts = splicesFor(before.text === "" ? [] : [piece], text, writer, at.start);
  return { ...at, text: parts.map((each) => each.text).join("") };
}

// A tag whose partner stays must stay as well: an end before what is written, a start behind it.
function withTags(source: string, each: Splice, unseen: readonly UnseenTag[]): Splice {
  const taken = unseen.filter(({ at }) => at.start >= each.start && at.end <= each.end);
  const alone = taken.filter(
    ({ kind, element }) =>
      kind !== "whole" && taken.every((other) => other.kind === kind || other.element !== element),
  );
  const written = (wanted: UnseenTag["kind"]) =>
    alone
      .filter(({ kind }) => kind === wanted)
      .map(({ at }) => source.slice(at.start, at.end))
      .join("");
  return { ...each, text: `${written("close")}${each.text}${written("open")}` };
}

function isWellFormed(source: string, inside: Span, splices: readonly Splice[]): boolean {
  const { start, end } = inside;
  const moved = splices.map((each) => ({
    text: each.text,
    start: each.start - start,
    end: each.end - start,
  }));
  try {
    walkXml(`<x>${splice(source.slice(start, end), moved)}</x>`, {}, { format: "xml" });
    return true;
  } catch (error) {
    if (error instanceof UnreadableDocumentError) return false;
    throw error;
  }
}
