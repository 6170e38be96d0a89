import type { Token, TokenKind } from "./token.ts";

/**
 * Splits a text of plain letters (Latin, Greek, Cyrillic), digits and marks as `tokenise` does, in a third of the time; null for a
 * text with any other character. Most texts of most desks are of this kind, and tokens are what all checks begin with.
 */
export function scanTokens(text: string): Token[] | null {
  for (let at = 0; at < text.length; at++) if (classAt(text, at) === OTHER) return null;
  const tokens: Token[] = [];
  for (let start = 0; start < text.length; ) {
    const numberEnd = classAt(text, start) === DIGIT ? endOfNumber(text, start) : start;
    const kind = numberEnd > start ? "number" : KINDS[classAt(text, start)];
    const end = numberEnd > start ? numberEnd : endOf(kind, text, start);
    tokens.push({ kind, text: text.slice(start, end), start, end });
    start = end;
  }
  return tokens;
}

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const MARK = 4;
type CharacterClass = 0 | 1 | 2 | 3 | 4;

// A digit that begins no number begins a word: "3D".
const KINDS: Readonly<Record<CharacterClass, TokenKind>> = [
  "mark",
  "word",
  "word",
  "space",
  "mark",
];

// Beyond these stand scripts whose characters join, and pictures.
const LAST_LETTER = 0x52f;
const FIRST_PUNCTUATION = 0x2010;
const LAST_PUNCTUATION = 0x20bf;

const LETTERS = Array.from({ length: LAST_LETTER + 1 }, (_, code) => classOf(code));
const PUNCTUATION = Array.from({ length: LAST_PUNCTUATION - FIRST_PUNCTUATION + 1 }, (_, offset) =>
  classOf(FIRST_PUNCTUATION + offset),
);

function classOf(code: number): CharacterClass {
  const character = String.fromCharCode(code);
  if (/[\p{M}\p{Grapheme_Extend}\p{Cf}]/u.test(character)) return OTHER;
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  return /\s/u.test(character) ? SPACE : MARK;
}

function classAt(text: string, at: number): CharacterClass {
  const code = text.charCodeAt(at);
  if (code <= LAST_LETTER) return LETTERS[code] ?? OTHER;
  return PUNCTUATION[code - FIRST_PUNCTUATION] ?? OTHER;
}

function isWordPart(text: string, at: number): boolean {
  const kind = classAt(text, at);
  return kind === LETTER || kind === DIGIT;
}

function endOf(kind: TokenKind, text: string, start: number): number {
  if (kind === "mark") return start + 1;
  return kind === "space" ? endOfRun(text, start, SPACE) : endOfWord(text, start);
}

function endOfRun(text: string, start: number, kind: CharacterClass): number {
  let end = start;
  while (end < text.length && classAt(text, end) === kind) end++;
  return end;
}

/** Groups of digits with stops or commas between them; the last is left off where letters go on from it. Start: none. */
function endOfNumber(text: string, start: number): number {
  let end = endOfRun(text, start, DIGIT);
  let before = start;
  while ((text[end] === "." || text[end] === ",") && classAt(text, end + 1) === DIGIT) {
    before = end;
    end = endOfRun(text, end + 1, DIGIT);
  }
  return classAt(text, end) === LETTER ? before : end;
}

function endOfWord(text: string, start: number): number {
  let end = start;
  for (;;) {
    while (end < text.length && isWordPart(text, end)) end++;
    const isJoined = (text[end] === "'" || text[end] === "’") && classAt(text, end + 1) === LETTER;
    if (!isJoined) return end;
    end++;
  }
}
