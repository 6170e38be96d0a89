import type { Span } from "#lib/core/text/tokens.ts";
import type { Piece } from "../pieces.ts";
import { characterPieces } from "../xml/characters.ts";
import { childElements, type XmlElement } from "../xml/tree.ts";

// ST_Xstring (ECMA-376 part 1, §22.9.2.19): characters that XML cannot hold, and an underscore that would begin such.
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;
const CARRIAGE_RETURN = 0x0d;
const FIRST_PRINTABLE = 0x20;

/** The elements `t` of a string (CT_Rst): its own, or those of its runs; not the reading aids above it. */
export function textElements(string: XmlElement): XmlElement[] {
  return childElements(string).flatMap((child) => {
    if (child.tag.local === "t") return [child];
    return child.tag.local === "r" ? childElements(child, "t") : [];
  });
}

/** The pieces of a string. Formatting of runs is none: characters keep the run they stand in. Linear. */
export function stringPieces(source: string, string: XmlElement): Piece[] {
  return textElements(string).flatMap((element) => unescaped(source, plainPieces(source, element)));
}

/** The pieces of the characters of an element; a section of data is one, since what is typed is not written as such. */
export function plainPieces(source: string, { children }: XmlElement): Piece[] {
  return children.flatMap((node): Piece[] => {
    if (node.kind !== "text") return [];
    if (node.isData) return [{ text: node.text, source: node.at, exact: false }];
    return characterPieces(source, node.at);
  });
}

function unescaped(source: string, pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) => {
    if (!piece.exact || !piece.text.includes("_x")) return [piece];
    const { start } = piece.source;
    const found: Piece[] = [];
    let read = 0;
    for (const { index, 0: whole, 1: hex = "" } of piece.text.matchAll(ESCAPE)) {
      found.push(...exactly(source, { start: start + read, end: start + index }));
      read = index + whole.length;
      const span = { start: start + index, end: start + read };
      found.push({ text: characterOf(hex, whole), source: span, exact: false });
    }
    return [...found, ...exactly(source, { start: start + read, end: piece.source.end })];
  });
}

// A carriage return stands before a line break, and says nothing beside it; other control characters stay as they are written.
function characterOf(hex: string, written: string): string {
  const code = Number.parseInt(hex, 16);
  if (code === CARRIAGE_RETURN) return "";
  if (code >= FIRST_PRINTABLE)
    return String.fromCharCode(code).isWellFormed() ? String.fromCharCode(code) : written;
  return code === 9 || code === 10 ? String.fromCharCode(code) : written;
}

function exactly(source: string, span: Span): Piece[] {
  if (span.end <= span.start) return [];
  return [{ text: source.slice(span.start, span.end), source: span, exact: true }];
}

/** Typed text with what would be read as an escape escaped. */
export function escapeUnderscores(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}
