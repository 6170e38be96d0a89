import { joinsNumberWords, numberWord } from "./number-words.ts";
import { romanValue } from "./roman-numerals.ts";
import type { Span, Token } from "./tokens.ts";

/** A number in words. */
export interface WordNumber extends Span {
  readonly value: number;
  /** Only a plural of scale stands there: "thousands", "сотні". */
  readonly isVague: boolean;
}

/**
 * Returns the numbers written in words or Roman numerals, in order: "twenty-one", "quatre-vingt-douze", "two hundred and six",
 * "tens of thousands". "One" by itself is none: it is an article as often as a number.
 */
export function readWordNumbers(tokens: readonly Token[], language: string): WordNumber[] {
  const found: WordNumber[] = [];
  let open: Sum | null = null;
  for (const [at, token] of tokens.entries()) {
    if (token.kind === "space" || (open && continues(open, token, language))) continue;
    const isJoined = tokens[at - 1]?.text === "-";
    const part: Part | null = token.kind === "word" ? partOf(token, isJoined, language) : null;
    const next: Sum | null = part && open ? added(open, part) : null;
    if (!next && open) close(open, found);
    open = next ?? (part ? begun(part) : null);
  }
  if (open) close(open, found);
  return found;
}

interface Part extends Span {
  readonly value: number;
  readonly isScale: boolean;
  readonly isHint: boolean;
  /** A hyphen goes before it. */
  readonly isJoined: boolean;
}

/** A number under way: `total` is what larger scales have closed, `current` what may still be multiplied. */
interface Sum extends Span {
  readonly total: number;
  readonly current: number;
  readonly isVague: boolean;
  readonly isHint: boolean;
}

function continues(open: Sum, token: Token, language: string): boolean {
  if (open.isVague && PARTITIVE.test(token.text)) return true;
  return joinsNumberWords(token.text, open.current || open.total, language);
}

// "tens of thousands", "dizaines de milliers".
const PARTITIVE = /^(?:of|de|von|di)$/u;

function partOf({ text, start, end }: Token, isJoined: boolean, language: string): Part | null {
  const roman = romanValue(text);
  if (roman !== null) return { start, end, value: roman, isScale: false, isHint: false, isJoined };
  const word = numberWord(text, language);
  // A single letter is a scale behind a figure only.
  if (!word || (word.kind === "scale" && text.length === 1)) return null;
  if (word.kind === "hint" && !MAY_COUNT.has(word.value)) return null;
  const { value, kind } = word;
  return { start, end, value, isScale: kind === "scale", isHint: kind === "hint", isJoined };
}

// "vingt et un", "tens of thousands", "twenty-fourth", "dix-septième": these count in company.
const MAY_COUNT: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
// What a number may begin with.
const MAY_BEGIN: ReadonlySet<number> = new Set([1, 10]);

function begun({ start, end, value, isScale, isHint }: Part): Sum | null {
  if (isHint && !MAY_BEGIN.has(value)) return null;
  const isVague = isScale || (isHint && value === 10);
  return value >= 1000
    ? { start, end, total: value, current: 0, isVague, isHint }
    : { start, end, total: 0, current: value, isVague, isHint };
}

function added(sum: Sum, part: Part): Sum | null {
  const span = { start: sum.start, end: part.end, isHint: false };
  if (part.isScale) return scaled(sum, part, span);
  if (part.isHint && part.value !== 1 && !isOrdinalEnd(sum, part)) return null;
  const isFree = sum.current === 0 && sum.total > 0 && !sum.isVague;
  if (!isFree && !follows(sum, part)) return null;
  return { ...span, total: sum.total, current: sumOf(sum.current, part.value), isVague: false };
}

/** "vingt-quatrième", "двадцять четвертого"; but "twenty of both" and "ten third" are two. */
function isOrdinalEnd({ current }: Sum, { value, isJoined }: Part): boolean {
  const rest = current % 100;
  if (value > 9) return false;
  return rest === 10 ? isJoined : rest >= 20 && rest % 10 === 0;
}

type Start = Span & Pick<Sum, "isHint">;

function scaled(sum: Sum, { value }: Part, span: Start): Sum | null {
  const { total, current, isVague } = sum;
  if (value === 100) {
    if (current === 0 || current >= 100) return null;
    return { ...span, total, current: current * 100, isVague };
  }
  if (current > 0) return { ...span, total: total + current * value, current: 0, isVague };
  // "mil millones", "thousands of millions".
  return total > 0 && value > total ? { ...span, total: total * value, current: 0, isVague } : null;
}

/** "three hundred six", "twenty-one", "soixante-douze", "quatre-vingt"; but "cinco y seis" are two numbers. */
function follows({ current, isVague }: Sum, { value, isJoined }: Part): boolean {
  if (isVague && current === 10) return false;
  const rest = current % 100;
  if (rest === 10 && isJoined) return value > 6 && value < 10;
  if (current >= 100 && rest === 0) return value < 100;
  if (rest === 4) return value === 20;
  if (rest === 60 || rest === 80) return value < 20;
  return rest >= 20 && rest % 10 === 0 && value < 10 && value > 0;
}

// "quatre-vingt" is the one pair of small words that multiplies.
function sumOf(current: number, value: number): number {
  return current % 100 === 4 && value === 20 ? current + 76 : current + value;
}

function close({ start, end, total, current, isVague, isHint }: Sum, found: WordNumber[]): void {
  if (!isHint) found.push({ start, end, value: total + current, isVague });
}
