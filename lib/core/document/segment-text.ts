import { codesIn } from "#lib/core/text/codes.ts";

/** Why a text cannot stand as a segment. */
export type SegmentTextProblem = "control-character" | "too-long" | "line-break" | "unknown-code";

// Bounds one paragraph; the longest in the novels we tested has some 20,000 characters.
const MAX_LENGTH = 200_000;

// Control characters but tabs and line ends, halves of surrogate pairs, and code points that are no characters.
const FORBIDDEN = /[^\P{Cc}\t\n\r]|[\p{Cs}\p{Noncharacter_Code_Point}]/gu;
const LINE_BREAK = /[\n\r\u2028\u2029]/;

/**
 * Tells what keeps `text` from replacing `before` as the text of a segment, or null. A line break would end the paragraph in
 * the file it is written back to, so it is admitted only where the segment had one already; likewise a control character that came
 * with the file. Of inline markup it may hold what the segment has: `codes` tells how many codes these are.
 */
export function segmentTextProblem(
  text: string,
  before: string,
  codes = 0,
): SegmentTextProblem | null {
  if (text.length > MAX_LENGTH) return "too-long";
  const forbidden = text.match(FORBIDDEN) ?? [];
  if (forbidden.some((character) => !before.includes(character))) return "control-character";
  if (LINE_BREAK.test(text) && !LINE_BREAK.test(before)) return "line-break";
  return codesIn(text).some(({ index }) => index >= codes) ? "unknown-code" : null;
}
