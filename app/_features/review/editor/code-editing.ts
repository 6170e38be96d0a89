import {
  type Code,
  codeCharacter,
  codeIndex,
  codesIn,
  withoutCodes,
} from "#lib/core/text/codes.ts";
import type { Span } from "#lib/core/text/tokens.ts";
import { withOwnCodes } from "#lib/core/text/written-codes.ts";

// Two UTF-16 units.
const CODE_LENGTH = 2;

/** The code right before a caret, or behind it; null where there is none. */
export function codeBeside(text: string, caret: number, side: "before" | "behind"): Span | null {
  const start = side === "before" ? caret - CODE_LENGTH : caret;
  if (start < 0 || codeAt(text, start) === null) return null;
  return { start, end: start + CODE_LENGTH };
}

/** Which code a span of a text is; null for anything else. */
export function codeOf(text: string, { start, end }: Span): number | null {
  return end - start === CODE_LENGTH ? codeAt(text, start) : null;
}

function codeAt(text: string, at: number): number | null {
  return codeIndex(text.slice(at, at + CODE_LENGTH));
}

/** Tells whether somebody has chosen codes and nothing else: that is how they are deleted. */
export function areOnlyCodes(words: string): boolean {
  return words !== "" && withoutCodes(words) === "";
}

/** The codes that stand in one text and no longer in another, each as often as it is missing. Linear. */
export function codesLost(before: string, after: string): string {
  const left = new Map<number, number>();
  for (const { index } of codesIn(after)) left.set(index, (left.get(index) ?? 0) + 1);
  const lost = codesIn(before).filter(({ index }) => {
    const more = left.get(index) ?? 0;
    left.set(index, more - 1);
    return more <= 0;
  });
  return lost.map(({ index }) => codeCharacter(index)).join("");
}

/** What is copied from a segment, codes and all: in another segment the same characters would be other codes. */
export interface CopiedText {
  readonly segment: number;
  readonly text: string;
}

/** The kind of data that a copied text is kept under beside its words. */
export const COPIED_TEXT = "application/x-hexapla-text";

/** Reads what was copied from a segment; null for anything else. */
export function readCopied(data: string): CopiedText | null {
  const [segment = "", ...text] = data.split("\n");
  return /^\d+$/.test(segment) ? { segment: Number(segment), text: text.join("\n") } : null;
}

/** Writes what is copied as `readCopied` reads it. */
export function writeCopied({ segment, text }: CopiedText): string {
  return `${segment}\n${text}`;
}

/** What of a clipboard may come into a segment: its own codes, those of others not. */
export function pastedInto(
  segment: { readonly id: number; readonly codes?: readonly Code[] | null | undefined },
  words: string,
  copied: CopiedText | null,
): { readonly text: string; readonly hasLeftOut: boolean } {
  if (copied?.segment === segment.id) {
    const text = withOwnCodes(copied.text, segment.codes ?? []);
    return { text, hasLeftOut: text !== copied.text };
  }
  const text = withoutCodes(words);
  return { text, hasLeftOut: text !== words || (copied !== null && copied.text !== text) };
}

/** What to insert for a code, with the words it is to enclose where it opens and its partner is missing too. */
export function insertionOf(
  index: number,
  {
    codes,
    missing,
    selected,
  }: {
    readonly codes: readonly Code[];
    readonly missing: readonly number[];
    readonly selected: string;
  },
): string {
  const { kind, partner = null } = codes[index] ?? {};
  const closes = kind === "open" && partner !== null && missing.includes(partner) ? partner : null;
  if (selected === "") return codeCharacter(index);
  if (closes === null) return selected + codeCharacter(index);
  return codeCharacter(index) + selected + codeCharacter(closes);
}
