import { codesIn, type PlacedCode } from "#lib/core/text/codes.ts";
import type { Code } from "../opened-file.ts";
import type { Loss } from "./loss.ts";

/** A text and what was left out of it. */
export interface PairedText {
  readonly text: string;
  readonly losses: readonly Loss[];
}

/**
 * A new text without codes that lost their partner, or whose pair overlaps another: alone they would reach over all that follows. Codes
 * that stood so as received may stay.
 */
export function pairedText(text: string, codes: readonly Code[], received: string): PairedText {
  const before = new Set(unpaired(received, codes).map(({ index }) => index));
  const leftOut = unpaired(text, codes).filter(({ index }) => !before.has(index));
  if (leftOut.length === 0) return { text, losses: [] };
  const starts = new Set(leftOut.map(({ start }) => start));
  return {
    text: text.replace(CODES, (code, at: number) => (starts.has(at) ? "" : code)),
    losses: leftOut.map(({ index }) => ({ code: "unknown-code", subject: codes[index]?.source })),
  };
}

const CODES = /[\u{100000}-\u{10fffd}]/gu;

// An end belongs to the last beginning, or to none.
function unpaired(text: string, codes: readonly Code[]): PlacedCode[] {
  const leftOut: PlacedCode[] = [];
  const open: PlacedCode[] = [];
  for (const place of codesIn(text)) {
    const code = codes[place.index];
    if (!code || code.partner === null || code.kind === "single") continue;
    if (code.kind === "open") open.push(place);
    else if (open.at(-1)?.index === code.partner) open.pop();
    else leftOut.push(place);
  }
  return [...leftOut, ...open];
}
