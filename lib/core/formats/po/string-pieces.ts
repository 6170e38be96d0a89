import type { Span } from "#lib/core/text/tokens.ts";
import type { Piece } from "../pieces.ts";

const SIMPLE: Readonly<Record<string, string>> = {
  a: "\u0007",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

// Numbers stand for bytes: those beyond ASCII are parts of characters in some encoding, and stay as they are written.
const ESCAPE = /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{1,2})|([\s\S]))/g;
const ASCII_END = 0x80;

/** The pieces of the contents of string literals, one behind the other: escapes of C by themselves, all else as it stands. Linear. */
export function literalPieces(source: string, literals: readonly Span[]): Piece[] {
  return literals.flatMap((literal) => piecesIn(source, literal));
}

function piecesIn(source: string, { start, end }: Span): Piece[] {
  const pieces: Piece[] = [];
  let read = start;
  for (const match of source.slice(start, end).matchAll(ESCAPE)) {
    const at = start + match.index;
    pieces.push(...exactly(source, read, at));
    read = at + match[0].length;
    pieces.push({ text: unescaped(match), source: { start: at, end: read }, exact: false });
  }
  return [...pieces, ...exactly(source, read, end)];
}

function unescaped([written, octal, hex, simple = ""]: RegExpExecArray): string {
  if (octal === undefined && hex === undefined) {
    return (Object.hasOwn(SIMPLE, simple) ? SIMPLE[simple] : undefined) ?? simple;
  }
  const code = octal === undefined ? Number.parseInt(hex ?? "", 16) : Number.parseInt(octal, 8);
  return code > 0 && code < ASCII_END ? String.fromCharCode(code) : written;
}

function exactly(source: string, start: number, end: number): Piece[] {
  return end > start
    ? [{ text: source.slice(start, end), source: { start, end }, exact: true }]
    : [];
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\u0007": "\\a",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\v": "\\v",
};

/** Typed text as it stands in a literal. */
export function escapeLiteral(text: string): string {
  return text.replace(/["\\\p{Cc}]/gu, (character) => ESCAPES[character] ?? character);
}
