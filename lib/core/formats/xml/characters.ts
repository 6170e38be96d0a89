import type { Span } from "#lib/core/text/tokens.ts";
import type { Piece } from "../pieces.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

const REFERENCE = /&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(\w+));|\r\n?/g;

/**
 * The pieces of character data in XML: references and line ends by themselves, all else as it stands. `at` spans the characters in
 * `source`, or a whole CDATA section. Linear.
 */
export function characterPieces(source: string, at: Span, isData = false): Piece[] {
  if (isData) return dataPieces(source, at);
  const written = source.slice(at.start, at.end);
  if (!written.includes("&") && !written.includes("\r")) return exactly(source, at);
  const pieces: Piece[] = [];
  let read = at.start;
  for (const match of written.matchAll(REFERENCE)) {
    const start = at.start + match.index;
    pieces.push(...exactly(source, { start: read, end: start }));
    read = start + match[0].length;
    pieces.push({ text: decoded(match), source: { start, end: read }, exact: false });
  }
  pieces.push(...exactly(source, { start: read, end: at.end }));
  return pieces;
}

const DATA_START = "<![CDATA[".length;
const DATA_END = "]]>".length;

// The marks of a section are not of its text: what is typed into it is escaped as a section needs it, by whoever writes.
function dataPieces(source: string, { start, end }: Span): Piece[] {
  const inside = { start: start + DATA_START, end: end - DATA_END };
  const pieces: Piece[] = [];
  let read = inside.start;
  for (const { index, 0: lineEnd } of source.slice(inside.start, inside.end).matchAll(/\r\n?/g)) {
    const at = inside.start + index;
    pieces.push(...exactly(source, { start: read, end: at }));
    read = at + lineEnd.length;
    pieces.push({ text: "\n", source: { start: at, end: read }, exact: false });
  }
  pieces.push(...exactly(source, { start: read, end: inside.end }));
  return pieces;
}

function exactly(source: string, span: Span): Piece[] {
  if (span.end <= span.start) return [];
  return [{ text: source.slice(span.start, span.end), source: span, exact: true }];
}

function decoded([written, hex, decimal, name]: RegExpExecArray): string {
  if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
  if (decimal !== undefined) return String.fromCodePoint(Number.parseInt(decimal, 10));
  if (name === undefined) return "\n";
  return (Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined) ?? written;
}

/** Escapes text to stand between tags of XML. */
export function escapeXml(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/\r/g, "&#13;");
}

/** Escapes text to stand between double quotes in a tag of XML. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/"/g, "&quot;").replace(/\t/g, "&#9;").replace(/\n/g, "&#10;");
}

// Char of XML 1.0, production 2, but for what it admits.
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The characters of a text that XML 1.0 cannot hold. */
export function illegalCharacters(text: string): string[] {
  return text.match(ILLEGAL) ?? [];
}

/** A text without the characters that XML 1.0 cannot hold. */
export function withoutIllegal(text: string): string {
  return text.replace(ILLEGAL, "");
}
