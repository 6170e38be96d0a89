import { codeIndex, codesIn } from "#lib/core/text/codes.ts";
import { leastChangesBetween, stayingCodes } from "./changes.ts";
import type { Segment } from "./segment.ts";

/**
 * A new text as it can be written: codes that cannot be moved or left out stand in it once, behind what was written where they stood. Cost
 * of a diff where there are such codes and one of them is missing, else linear.
 */
export function settledText({ text: before, codes }: Segment, text: string): string {
  const isPinned = (index: number) => codes[index]?.isPinned === true;
  const pinned = codesIn(before).filter(({ index }) => isPinned(index));
  if (pinned.length === 0) return text;
  const staying = stayingCodes(before, text);
  const kept = new Set(staying.map(({ b }) => b));
  const bare = text.replace(/[\u{100000}-\u{10fffd}]/gu, (code, at: number) =>
    isPinned(codeIndex(code) ?? -1) && !kept.has(at) ? "" : code,
  );
  const found = new Set(staying.map(({ a }) => a));
  const missing = pinned.filter(({ start }) => !found.has(start));
  if (missing.length === 0) return bare;
  const parts: string[] = [];
  let [read, next] = [0, 0];
  for (const { fromA, toA, toB } of leastChangesBetween(before, bare)) {
    parts.push(bare.slice(read, toB));
    read = toB;
    for (let code = missing[next]; code && code.start < toA; code = missing[next]) {
      if (code.start >= fromA) parts.push(before.slice(code.start, code.start + 2));
      next += 1;
    }
  }
  parts.push(bare.slice(read));
  return parts.join("");
}
