import { codesIn } from "#lib/core/text/codes.ts";
import { matchTokens } from "#lib/core/text/match-tokens.ts";
import type { Token } from "#lib/core/text/token.ts";
import { classAt, DIGIT, HYPHEN, UNSPACED } from "./classes.ts";
import { clusterStarts } from "./clusters.ts";
import type { Columns } from "./columns.ts";
import { addWord, endOfSpace } from "./scan.ts";

/**
 * Adds the units of `text` up to `end`, whatever characters they are of: what `scan` finds, in ten times the time. The
 * platform has the last word on where a user-perceived character ends; nothing joins an inline code.
 */
export function addOdd(text: string, end: number, language: string, columns: Columns): void {
  const from = columns.end;
  for (const { start } of codesIn(text.slice(from, end))) {
    addBetweenCodes(text, from + start, language, columns);
    columns.addMark(from + start + CODE_LENGTH);
  }
  addBetweenCodes(text, end, language, columns);
}

// Two UTF-16 units.
const CODE_LENGTH = 2;

function addBetweenCodes(text: string, end: number, language: string, columns: Columns): void {
  const start = columns.end;
  const odd = text.slice(start, end);
  for (const unit of compounds(odd, wholeCharacters(odd, matchTokens(odd, language)))) {
    if (unit.kind === "space") addSpaces(text, start + unit.end, columns);
    else if (unit.kind === "mark") columns.addMark(start + unit.end);
    else addWord(text, start + unit.end, columns);
  }
}

type Unit = Pick<Token, "kind" | "start" | "end">;

function wholeCharacters(text: string, tokens: readonly Token[]): Unit[] {
  const isStart = clusterStarts(text);
  const whole: Unit[] = [];
  for (const token of tokens) {
    const last = whole.at(-1);
    if (!last || isStart[token.start] === 1) whole.push(token);
    else whole[whole.length - 1] = joined(last, token);
  }
  return whole;
}

function joined(first: Unit, second: Unit): Unit {
  const kind = isWordLike(first) || isWordLike(second) ? "word" : "mark";
  return { kind, start: first.start, end: second.end };
}

function isWordLike({ kind }: Unit): boolean {
  return kind === "word" || kind === "number";
}

function compounds(text: string, units: readonly Unit[]): Unit[] {
  const joint: Unit[] = [];
  for (const unit of units) {
    const [last, beforeLast] = [joint.at(-1), joint.at(-2)];
    const isCompound =
      last && beforeLast && isJoining(text, last) && isWordLike(beforeLast) && isWordLike(unit);
    if (isCompound) joint.splice(-2, 2, joined(beforeLast, unit));
    else joint.push(unit);
  }
  return joint;
}

function isJoining(text: string, { start, end }: Unit): boolean {
  if (end - start > 1 || classAt(text, start) !== HYPHEN) return false;
  const [before, after] = [classAt(text, start - 1), classAt(text, end)];
  const isRange = before === DIGIT && after === DIGIT;
  return !isRange && before !== UNSPACED && after !== UNSPACED;
}

function addSpaces(text: string, end: number, columns: Columns): void {
  while (columns.end < end) columns.addSpace(endOfSpace(text, columns.end));
}
