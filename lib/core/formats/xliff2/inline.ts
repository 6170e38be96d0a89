import { codeCharacter, hasCodes, MOST_CODES } from "#lib/core/text/codes.ts";
import type { Span } from "#lib/core/text/tokens.ts";
import { type Code, placeAt } from "../opened-file.ts";
import type { Piece } from "../pieces.ts";
import { UnreadableDocumentError } from "../unreadable.ts";
import { characterPieces, illegalCharacters } from "../xml/characters.ts";
import type { XmlElement, XmlNode, XmlText } from "../xml/tree.ts";
import { codePointOf } from "./code-point.ts";
import { foldedPieces, trimmedFolds } from "./white-space.ts";

/** What stands behind an inline code: a tag, or a character that must not stand for a code of ours. */
export interface InlineMark {
  readonly kind: Code["kind"];
  /** The element it belongs to; null for a character. */
  readonly element: XmlElement | null;
  /** What it is written as. */
  readonly at: Span;
  /** Opening and closing marks of one thing share it; null for what stands alone. */
  readonly pair: string | null;
}

/** The content of a `source` or `target`. */
export interface Inline {
  readonly pieces: readonly Piece[];
  /** What the code characters of the pieces stand for, by index. */
  readonly marks: readonly InlineMark[];
}

export interface InlineOptions {
  readonly format: string;
  /** `xml:space="preserve"` is in effect: white space is content, line ends are too. */
  readonly preserve: boolean;
}

// One page of a book has some 3,000 characters; a text node alone may have five times this.
const LONGEST_PARAGRAPH = 1_000_000;

/**
 * Reads inline content: characters, `cp` where XML can hold what it stands for, and a code for every other tag. Outside of preserved space,
 * white space with a line end in it is layout: one space between words, nothing at the edges. Linear.
 * @throws UnreadableDocumentError `too-large`
 */
export function readInline(element: XmlElement, source: string, options: InlineOptions): Inline {
  const reading: Reading = { source, options, pieces: [], marks: [] };
  readNodes(element.children, reading);
  const length = reading.pieces.reduce((sum, { text }) => sum + text.length, 0);
  if (length > LONGEST_PARAGRAPH || reading.marks.length > MOST_CODES)
    tooLarge(reading, element.at.start);
  const pieces = options.preserve ? reading.pieces : trimmedFolds(reading.pieces, source);
  return { pieces, marks: reading.marks };
}

interface Reading {
  readonly source: string;
  readonly options: InlineOptions;
  readonly pieces: Piece[];
  readonly marks: InlineMark[];
}

function readNodes(nodes: readonly XmlNode[], reading: Reading): void {
  for (const node of nodes) {
    if (node.kind === "text") readText(node, reading);
    else if (node.kind === "element") readElement(node, reading);
  }
}

function readText({ at, isData, text }: XmlText, reading: Reading): void {
  const { source, options } = reading;
  const pieces = isData
    ? [{ text, source: at, exact: false }]
    : options.preserve
      ? characterPieces(source, at)
      : foldedPieces(source, at);
  for (const piece of pieces) addPiece(piece, reading);
}

const PRIVATE = /([\u{100000}-\u{10fffd}])/u;

// The characters that stand for codes may stand in a file as characters: each is a code then, so that it comes back.
function addPiece(piece: Piece, reading: Reading): void {
  if (!hasCodes(piece.text)) {
    reading.pieces.push(piece);
  } else if (piece.exact) {
    let start = piece.source.start;
    for (const part of piece.text.split(PRIVATE)) {
      const at = { start, end: start + part.length };
      start = at.end;
      if (PRIVATE.test(part)) addCharacter(at, reading);
      else if (part !== "") reading.pieces.push({ text: part, source: at, exact: true });
    }
  } else addCharacter(piece.source, reading);
}

function addCharacter(at: Span, reading: Reading): void {
  addMark({ kind: "single", element: null, at, pair: null }, reading);
}

function addMark(mark: InlineMark, reading: Reading): void {
  const { marks, pieces } = reading;
  if (marks.length >= MOST_CODES) tooLarge(reading, mark.at.start);
  pieces.push({ text: codeCharacter(marks.length), source: mark.at, exact: false });
  marks.push(mark);
}

function readElement(element: XmlElement, reading: Reading): void {
  const { tag, at } = element;
  const character = tag.local === "cp" ? codePointOf(tag.attributes.get("hex") ?? "") : null;
  const standing = STANDING.get(tag.local);
  if (character !== null && illegalCharacters(character).length === 0) {
    addPiece({ text: character, source: at, exact: false }, reading);
  } else if (standing) {
    addMark({ element, at, ...standing(tag.attributes) }, reading);
  } else if (tag.isEmpty) {
    addMark({ kind: "single", element, at, pair: null }, reading);
  } else readPair(element, reading);
}

function readPair(element: XmlElement, reading: Reading): void {
  const { tag, at, inside, children } = element;
  const pair = `<${at.start}`;
  addMark({ kind: "open", element, at: tag.at, pair }, reading);
  readNodes(children, reading);
  addMark({ kind: "close", element, at: { start: inside.end, end: at.end }, pair }, reading);
}

type Standing = (attributes: ReadonlyMap<string, string>) => Pick<InlineMark, "kind" | "pair">;

const opening =
  (name: string): Standing =>
  (attributes) => ({ kind: "open", pair: `${name} ${attributes.get("id")}` });

const closing =
  (name: string): Standing =>
  (attributes) => ({ kind: "close", pair: `${name} ${attributes.get("startRef")}` });

const single: Standing = () => ({ kind: "single", pair: null });

/** The inline elements that have no content: where they end is told by another of them. */
const STANDING: ReadonlyMap<string, Standing> = new Map([
  ["cp", single],
  ["ph", single],
  ["sc", opening("code")],
  ["ec", closing("code")],
  ["sm", opening("mark")],
  ["em", closing("mark")],
]);

function tooLarge({ source, options: { format } }: Reading, offset: number): never {
  throw new UnreadableDocumentError({ format, reason: "too-large", ...placeAt(source, offset) });
}
