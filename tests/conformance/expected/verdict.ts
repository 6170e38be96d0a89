import { createHash } from "node:crypto";
import type { FileParagraph } from "#lib/core/formats/opened-file.ts";
import { codeIndex } from "#lib/core/text/codes.ts";
import type { Entry } from "../corpus.ts";
import type { Opening } from "../open-entry.ts";

/** What is to be said of a file: nothing where all is as expected; a reason where the expected value counts something else; else faults. */
export interface Verdict {
  readonly faults: readonly string[];
  /** Why the file is no fault although the numbers differ. */
  readonly reason?: string;
  /** Texts that were compared, word for word. */
  readonly texts?: number;
}

/** A file to be judged, with what became of it. */
export interface Judged {
  readonly entry: Entry;
  readonly bytes: Uint8Array;
  readonly opening: Opening;
}

export type Judge = (judged: Judged) => Verdict;

/** A verdict on a file of which nothing is expected but that it is refused, or that it has no text. */
export function refusedVerdict({ opening }: Judged, reason: string): Verdict {
  if (opening.kind === "refused") return { faults: [], reason };
  return { faults: ["it was opened"] };
}

/** A fault where two values that were found by different ways are not equal. */
export function differing(what: string, found: unknown, expected: unknown): string[] {
  return JSON.stringify(found) === JSON.stringify(expected)
    ? []
    : [`${what}: ${JSON.stringify(found)} in place of ${JSON.stringify(expected)}`];
}

/** Where two lists of texts first depart from each other, white space apart; empty where they do not. */
export function unlikeLists(
  what: string,
  found: readonly string[],
  expected: readonly string[],
): string[] {
  const departs = found.flatMap((text, at) => {
    const where = departure(text, expected[at] ?? "");
    return where === null ? [] : [`${what} ${at + 1}: ${where}`];
  });
  return [...differing(`number of ${what}`, found.length, expected.length), ...departs.slice(0, 1)];
}

/** A hash as the corpus has them. */
export function shortHash(texts: readonly string[]): string {
  return createHash("sha256").update(texts.join("\n")).digest("hex").slice(0, 16);
}

/** A text without white space: what two readers may set differently. */
export function tight(text: string): string {
  return text.replace(/[\s\u{200b}\u{feff}]+/gu, "");
}

// The source of a code is cut to this length.
const LONGEST_SOURCE = 200;
const CODES = /[\u{100000}-\u{10fffd}]/gu;

/** Stands for any text at all: the words of a code whose source is cut. */
const ANYTHING = "\u{10ffff}";

/** A paragraph's text with the characters that its codes stand for; `wordsOf` tells those of a code's source. */
export function expanded(
  { text, codes }: Pick<FileParagraph, "text" | "codes">,
  wordsOf: (source: string) => string,
): string {
  return text.replace(CODES, (character) => {
    const source = codes[codeIndex(character) ?? 0]?.source ?? "";
    return source.length >= LONGEST_SOURCE ? ANYTHING : wordsOf(source);
  });
}

/** Where a text with `ANYTHING` in it first departs from another, white space apart; null where it does not. */
export function departure(found: string, expected: string): string | null {
  const all = tight(expected);
  let at = 0;
  for (const [index, part] of tight(found).split(ANYTHING).entries()) {
    const start = index === 0 ? 0 : all.indexOf(part, at);
    if (start === -1 || !all.startsWith(part, start)) return around(part, all, at);
    at = start + part.length;
  }
  if (at === all.length || tight(found).endsWith(ANYTHING)) return null;
  return around("", all, at);
}

const SHOWN = 40;

function around(part: string, all: string, at: number): string {
  let same = 0;
  while (same < part.length && part[same] === all[at + same]) same++;
  const [ours, theirs] = [part.slice(same), all.slice(at + same)];
  const before = all.slice(Math.max(0, at + same - SHOWN / 2), at + same);
  return `after “${before}”: “${ours.slice(0, SHOWN)}” in place of “${theirs.slice(0, SHOWN)}”`;
}

/**
 * Compares texts with the segments that they were cut into, white space apart: each text is one segment or several that follow. Empty ones
 * count on neither side.
 */
export function unlikeTexts(
  what: string,
  segments: readonly string[],
  texts: readonly string[],
): string[] {
  const ours = segments.map(tight).filter((text) => text !== "");
  let at = 0;
  for (const text of texts.map(tight)) {
    if (text === "") continue;
    let joined = "";
    while (joined.length < text.length && at < ours.length) joined += ours[at++];
    const departs = departure(joined, text);
    if (departs !== null) return [`${what} ${at}: ${departs}`];
  }
  return at === ours.length ? [] : [`${what}: ${ours.length - at} texts too many`];
}
