import { codeCharacter, MOST_CODES, withoutCodes } from "#lib/core/text/codes.ts";
import type { Span } from "#lib/core/text/tokens.ts";
import type { Code } from "../opened-file.ts";
import { type Piece, textOfPieces } from "../pieces.ts";
import { characterPieces } from "../xml/characters.ts";
import type { XmlElement, XmlText } from "../xml/tree.ts";

/** A paragraph as it was read, of one element or, where tracked changes parted or joined it, of several. */
export interface OdtParagraph {
  readonly part: string;
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly codes: readonly Code[];
  /** Where the source of each code stands. */
  readonly elements: readonly XmlElement[];
  /** Blanks that say nothing behind those before them, and would without. */
  readonly folded: readonly Span[];
  readonly notes: readonly string[];
  readonly start: number;
  readonly isLocked: boolean;
  /** The prefix of the names of text, with its colon. */
  readonly prefix: string;
}

/** A paragraph that is being read. */
export interface Builder {
  readonly start: number;
  readonly prefix: string;
  readonly isLocked: boolean;
  readonly pieces: Piece[];
  readonly codes: Code[];
  readonly elements: XmlElement[];
  readonly folded: Span[];
  readonly notes: string[];
  /** Tracked changes that stand in it. */
  readonly changes: string[];
  /** Whether a blank that comes now says nothing: at the start, and behind another. */
  isBlank: boolean;
}

const LONGEST_PARAGRAPH = 1024 * 1024;
const LONGEST_SHOWN = 200;
const BLANKS = /[ \t\r\n]+/g;
const MOST_SPACES = 10_000;

/** Begins a paragraph at an element. */
export function begin({ tag }: XmlElement, isLocked: boolean): Builder {
  const prefix = tag.name.slice(0, tag.name.indexOf(":") + 1);
  const lists = { pieces: [], codes: [], elements: [], folded: [], notes: [], changes: [] };
  return { start: tag.at.start, prefix, isLocked, ...lists, isBlank: true };
}

/** Adds characters: white space is one blank, or none (ODF 1.3, part 3, §6.1.2). Those of the private plane are codes. */
export function addText(builder: Builder, source: string, { at, isData, text }: XmlText): void {
  const data = { text, source: at, exact: false };
  for (const piece of isData ? [data] : characterPieces(source, at)) {
    if (piece.exact) addFolded(builder, piece);
    else addWhole(builder, piece);
  }
}

function addFolded(builder: Builder, piece: Piece): void {
  let read = 0;
  for (const { index, 0: blanks } of piece.text.matchAll(BLANKS)) {
    addExact(builder, piece, read, index);
    read = index + blanks.length;
    const start = piece.source.start + index;
    addBlank(builder, { start, end: start + blanks.length }, blanks === " ");
  }
  addExact(builder, piece, read, piece.text.length);
}

function addBlank(builder: Builder, source: Span, exact: boolean): void {
  if (!builder.isBlank) builder.pieces.push({ text: " ", source, exact });
  else if (builder.pieces.length > 0) builder.folded.push(source);
  builder.isBlank = true;
}

const DATA = "<![CDATA[".length;

// A reference, or a section of data, of which only the blanks at its start may be folded away.
function addWhole(builder: Builder, { text, source }: Piece): void {
  const plain = text.replace(BLANKS, " ");
  const blanks = builder.isBlank ? (/^[ \t\r\n]+/.exec(text)?.[0].length ?? 0) : 0;
  if (plain === " ") addBlank(builder, source, false);
  if (plain === " " || plain === "") return;
  const start = source.start + DATA;
  if (blanks > 0) builder.folded.push({ start, end: start + blanks });
  const shown = blanks > 0 ? plain.slice(1) : plain;
  builder.pieces.push({ text: shown, source, exact: false });
  builder.isBlank = shown.endsWith(" ");
}

function addExact(builder: Builder, { text, source }: Piece, from: number, to: number): void {
  if (to === from) return;
  const span = { start: source.start + from, end: source.start + to };
  builder.pieces.push({ text: text.slice(from, to), source: span, exact: true });
  builder.isBlank = false;
}

/** Adds the characters that an element stands for. */
export function addCharacters(builder: Builder, { at }: XmlElement, text: string): void {
  builder.pieces.push({ text: text.slice(0, MOST_SPACES), source: at, exact: false });
  builder.isBlank = false;
}

/** Adds an element that is not typed over. */
export function addCode(builder: Builder, source: string, element: XmlElement): void {
  const { at, tag } = element;
  const shown = source.slice(at.start, Math.min(at.end, at.start + LONGEST_SHOWN));
  builder.codes.push({ kind: "single", partner: null, label: tag.local, source: shown });
  builder.elements.push(element);
  addCharacters(builder, element, codeCharacter(Math.min(builder.codes.length, MOST_CODES) - 1));
}

/** Ends a paragraph; null where it has nothing to read. `isTooLarge` where it is beyond the limits. */
export function finish(
  { pieces, isBlank, codes, start, ...others }: Builder,
  part: string,
): (OdtParagraph & { readonly isTooLarge: boolean }) | null {
  const last = pieces.at(-1);
  // A blank at the end says nothing either.
  const shown = isBlank && last?.text === " " ? pieces.slice(0, -1) : pieces;
  const text = textOfPieces(shown);
  if (withoutCodes(text).trim() === "") return null;
  const isTooLarge = text.length > LONGEST_PARAGRAPH || codes.length >= MOST_CODES;
  return { ...others, part, text, pieces: shown, codes, start, isTooLarge };
}
