import { type Code, codesIn } from "./codes.ts";
import type { Span } from "./tokens.ts";

/** A text as it is read, without its codes, and the way back from its offsets. */
export interface PlainText {
  readonly text: string;
  readonly codes: readonly PlainCode[];
}

/** Where a code stood: `at` in the plain text, `start` in the text with codes. */
export interface PlainCode {
  readonly index: number;
  readonly at: number;
  readonly start: number;
  /** The one character that stands for it in the plain text: `STAND_IN`, or a line end for a break; empty where none does. */
  readonly sign: string;
}

/** Stands for a code that is read in the place of a word, such as a number to come: U+FFFC, made for things among characters. */
export const STAND_IN = "\ufffc";

// Two UTF-16 units each.
const CODE_LENGTH = 2;

/**
 * Takes the codes out of a text. A single code between spaces, before a closing mark or between two words is read as a thing of its own,
 * and has a sign in its place: `⟨1⟩ files` is not a text that begins with a space. Linear.
 */
export function plainText(text: string, codes: readonly Code[] = []): PlainText {
  const runs = runsOfCodes(text);
  const plain: PlainCode[] = [];
  let read = 0;
  let at = 0;
  let words = "";
  for (const run of runs) {
    words += text.slice(read, run.start);
    at += run.start - read;
    const signed = run.codes.find(isBreak(codes)) ?? wordIn(text, run, codes);
    for (const code of run.codes) {
      const sign = code === signed ? (isBreak(codes)(code) ? LINE_END : STAND_IN) : "";
      plain.push({ ...code, at, sign });
      at += sign.length;
      words += sign;
    }
    read = run.end;
  }
  return { text: words + text.slice(read), codes: plain };
}

type Placed = ReturnType<typeof codesIn>[number];

interface CodeRun extends Span {
  readonly codes: Placed[];
}

function runsOfCodes(text: string): CodeRun[] {
  const runs: { start: number; end: number; codes: Placed[] }[] = [];
  for (const code of codesIn(text)) {
    const last = runs.at(-1);
    const end = code.start + CODE_LENGTH;
    if (last?.end === code.start) {
      last.codes.push(code);
      last.end = end;
    } else runs.push({ start: code.start, end, codes: [code] });
  }
  return runs;
}

const LINE_END = "\n";
const BREAK = /^(br|lb|cr|line-?break)$/i;

function isBreak(codes: readonly Code[]): (code: Placed) => boolean {
  return ({ index }) => codes[index]?.kind === "single" && BREAK.test(codes[index].label);
}

function wordIn(text: string, run: CodeRun, codes: readonly Code[]): Placed | undefined {
  return standsAsWord(text, run) ? run.codes.find(isSingle(codes)) : undefined;
}

function isSingle(codes: readonly Code[]): (code: Placed) => boolean {
  return ({ index }) => codes[index]?.kind === "single";
}

const SPACE_OR_EDGE = /^$|\s/u;
const CLOSING = /^$|[\s.,;:!?…)\]}»”’\u3001\u3002]/u;
const WORD = /[\p{L}\p{N}]/u;

function standsAsWord(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 1), start);
  const after = text.slice(end, end + 1);
  if (before === "" && after === "") return false;
  if (WORD.test(before) && WORD.test(after)) return true;
  return SPACE_OR_EDGE.test(before) && CLOSING.test(after);
}

/**
 * The span of the text with codes that a span of the plain text stands for: it begins behind the codes before it and ends before those
 * after it. An empty one stays empty. Costs the logarithm of the codes.
 */
export function spanWithCodes({ codes }: PlainText, { start, end }: Span): Span {
  const to = offset(codes, end, false);
  return start === end ? { start: to, end: to } : { start: offset(codes, start, true), end: to };
}

/** The span of the plain text that is left of a span of the text with codes. */
export function spanWithoutCodes({ codes }: PlainText, { start, end }: Span): Span {
  return { start: plainOffset(codes, start), end: plainOffset(codes, end) };
}

function offset(codes: readonly PlainCode[], at: number, isBehind: boolean): number {
  const passed = countWhile(codes, (code) =>
    isBehind ? code.at < at || (code.at === at && code.sign === "") : code.at < at,
  );
  const last = codes[passed - 1];
  if (!last) return at;
  return last.start + CODE_LENGTH + at - last.at - last.sign.length;
}

function plainOffset(codes: readonly PlainCode[], at: number): number {
  const passed = countWhile(codes, (code) => code.start < at);
  const last = codes[passed - 1];
  if (!last) return at;
  return last.at + last.sign.length + Math.max(0, at - last.start - CODE_LENGTH);
}

/** How many of the first codes pass; once one does not, none after it does. */
function countWhile(codes: readonly PlainCode[], passes: (code: PlainCode) => boolean): number {
  let low = 0;
  let high = codes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const code = codes[middle];
    if (code && passes(code)) low = middle + 1;
    else high = middle;
  }
  return low;
}
