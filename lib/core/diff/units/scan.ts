import {
  APOSTROPHE,
  BLANK,
  CODE,
  classAt,
  DIGIT,
  EXTENDER,
  HYPHEN,
  LETTER,
  LINE_END,
  ODD,
  POINT,
  UNSPACED,
} from "./classes.ts";
import type { Columns } from "./columns.ts";
import { wordEnds } from "./dictionary.ts";

/**
 * Adds the units of `text` to `columns` from where they end, up to the end of the text or to the first character that
 * takes more than its class to judge. Returns whether the end was reached.
 */
export function scan(text: string, language: string, columns: Columns): boolean {
  for (let start = columns.end; start < text.length; start = columns.end) {
    const isAdded = addUnit(text, start, language, columns);
    const next = classAt(text, columns.end);
    if (!isAdded || next === ODD || next === EXTENDER) return false;
  }
  return true;
}

function addUnit(text: string, start: number, language: string, columns: Columns): boolean {
  switch (classAt(text, start)) {
    case LETTER:
    case DIGIT:
    case UNSPACED:
      addWords(text, start, language, columns);
      return true;
    case BLANK:
    case LINE_END:
      columns.addSpace(endOfSpace(text, start));
      return true;
    case CODE:
      columns.addMark(endOfCode(text, start));
      return true;
    case ODD:
    case EXTENDER:
      return false;
    default:
      columns.addMark(start + 1);
      return true;
  }
}

/** Two UTF-16 units, unless the text breaks off in between. */
function endOfCode(text: string, start: number): number {
  const second = text.charCodeAt(start + 1);
  return second >= 0xdc00 && second <= 0xdfff ? start + 2 : start + 1;
}

/** Every white-space character is a unit, so that of two spaces one can be taken away; only CR LF is one character. */
export function endOfSpace(text: string, start: number): number {
  return text.startsWith("\r\n", start) ? start + 2 : start + 1;
}

function addWords(text: string, start: number, language: string, columns: Columns): void {
  const end = endOfCompound(text, start);
  let at = start;
  while (at < end && classAt(text, at) !== UNSPACED) at++;
  if (at === end) columns.addWord(end);
  else addMixed(text, start, language, columns);
}

// A compound part of which is cut by the dictionary: `用|React-Router|写`.
function addMixed(text: string, start: number, language: string, columns: Columns): void {
  for (let part = start; ; ) {
    const end = endOfWord(text, part);
    const ends = wordEnds(text.slice(part, end), language);
    const goesOn =
      classAt(text, end) === HYPHEN && isJoined(text, end) && classAt(text, end - 1) !== UNSPACED;
    for (const wordEnd of goesOn ? ends.slice(0, -1) : ends) addWord(text, part + wordEnd, columns);
    if (!goesOn) return;
    part = end + 1;
  }
}

/** Adds a word by itself. What it is, its first sign tells; a dictionary may leave an apostrophe alone. */
export function addWord(text: string, end: number, columns: Columns): void {
  const first = classAt(text, columns.end);
  if (first === UNSPACED) columns.addCharacters(end);
  else if (first === APOSTROPHE && end === columns.end + 1) columns.addMark(end);
  else columns.addWord(end);
}

/** A word with all that is joined to it by hyphens: альма-матер, 20-th; a range of numbers is no word: 1977-1988. */
function endOfCompound(text: string, start: number): number {
  let end = endOfWord(text, start);
  while (classAt(text, end) === HYPHEN && isJoined(text, end)) end = endOfWord(text, end + 1);
  return end;
}

function isJoined(text: string, hyphen: number): boolean {
  const next = classAt(text, hyphen + 1);
  return next === LETTER || (next === DIGIT && classAt(text, hyphen - 1) !== DIGIT);
}

function endOfWord(text: string, start: number): number {
  return (classAt(text, start) === DIGIT && endOfNumber(text, start)) || endOfLetters(text, start);
}

/** Digits in groups with stops or commas between them; a last group that letters go on from is left off. 0: no number. */
function endOfNumber(text: string, start: number): number {
  let end = 0;
  for (let at = start; classAt(text, at) === DIGIT; at++) {
    while (classAt(text, at) === DIGIT) at++;
    if (isWordPart(classAt(text, at))) break;
    end = at;
    if (classAt(text, at) !== POINT) break;
  }
  return end;
}

/** Letters, with apostrophes between them: l’Otan, п’ять. */
function endOfLetters(text: string, start: number): number {
  let end = start;
  for (;;) {
    while (isWordPart(classAt(text, end))) end++;
    const next = classAt(text, end) === APOSTROPHE ? classAt(text, end + 1) : 0;
    if (next !== LETTER && next !== UNSPACED) return end;
    end++;
  }
}

function isWordPart(kind: number): boolean {
  return kind === LETTER || kind === EXTENDER || kind === DIGIT || kind === UNSPACED;
}
