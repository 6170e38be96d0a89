import type { Span } from "#lib/core/text/tokens.ts";
import type { Piece } from "../pieces.ts";

const SIMPLE: Readonly<Record<string, string>> = {
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

// A pair of surrogates is one character, and so one piece.
const ESCAPE =
  /\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|\\u([0-9a-fA-F]{4})|\\(.)/g;

/** The pieces of a string between its quotes (RFC 8259, §7): escapes by themselves, all else as it stands. Linear. */
export function stringPieces(source: string, inside: Span): Piece[] {
  const pieces: Piece[] = [];
  let read = inside.start;
  for (const match of source.slice(inside.start, inside.end).matchAll(ESCAPE)) {
    const start = inside.start + match.index;
    pieces.push(...exactly(source, read, start));
    read = start + match[0].length;
    pieces.push({ text: unescaped(match), source: { start, end: read }, exact: false });
  }
  return [...pieces, ...exactly(source, read, inside.end)];
}

function unescaped([, high, low, single, simple = ""]: RegExpExecArray): string {
  if (high !== undefined && low !== undefined) return fromHex(high) + fromHex(low);
  if (single !== undefined) return fromHex(single);
  return (Object.hasOwn(SIMPLE, simple) ? SIMPLE[simple] : undefined) ?? simple;
}

function fromHex(digits: string): string {
  return String.fromCharCode(Number.parseInt(digits, 16));
}

function exactly(source: string, start: number, end: number): Piece[] {
  return end > start
    ? [{ text: source.slice(start, end), source: { start, end }, exact: true }]
    : [];
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** Typed text as it stands between quotes; `mustEscape` tells which other characters a file writes as `\u` escapes. */
export function escapeString(text: string, mustEscape: (character: string) => boolean): string {
  return text.replace(/[\s\S]/gu, (character) => {
    const known = Object.hasOwn(ESCAPES, character) ? ESCAPES[character] : undefined;
    if (known !== undefined) return known;
    return character < " " || mustEscape(character) ? inHex(character) : character;
  });
}

function inHex(character: string): string {
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
