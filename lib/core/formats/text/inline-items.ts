import { codeCharacter, MOST_CODES } from "#lib/core/text/codes.ts";
import type { Span } from "#lib/core/text/tokens.ts";
import { type FormatName, placeAt } from "../opened-file.ts";
import type { Piece } from "../pieces.ts";
import { UnreadableDocumentError } from "../unreadable.ts";
import { type MarkedCode, privateCharacter } from "./text-file.ts";

/** A code among the inline content of a paragraph. */
export interface InlineCode {
  readonly kind: MarkedCode["kind"];
  readonly label: string;
  readonly source: Span;
  /** The same number for the two codes of a pair. */
  readonly pair: number | null;
  /** How it is written elsewhere, where not as it stands. */
  readonly markup?: string;
}

/** What a paragraph is made of, in order: text or codes. */
export type InlineItem = Piece | InlineCode;

/** Tells codes from text. */
export function isInlineCode(item: InlineItem): item is InlineCode {
  return "kind" in item;
}

// Comparing, aligning and checking take time by the length of a paragraph, and no book has one of such a length.
const LONGEST_PARAGRAPH = 1_000_000;

/**
 * The pieces and codes of a paragraph. Characters that stand for codes are codes themselves where the material has them.
 * @throws UnreadableDocumentError `too-large` for a paragraph of more than a million code units, or with too many codes
 */
export function paragraphOf(
  items: readonly InlineItem[],
  source: string,
  format: FormatName,
): { readonly pieces: readonly Piece[]; readonly codes: readonly MarkedCode[] } {
  const all = items.flatMap((item) => (isInlineCode(item) ? [item] : cutAtPrivate(item)));
  const codes = all.filter(isInlineCode);
  const [first, last] = [all[0]?.source.start ?? 0, all.at(-1)?.source.end ?? 0];
  if (codes.length > MOST_CODES || last - first > LONGEST_PARAGRAPH) {
    throw new UnreadableDocumentError({ format, reason: "too-large", ...placeAt(source, first) });
  }
  return { pieces: piecesOf(all), codes: codesOf(codes, source) };
}

function piecesOf(items: readonly InlineItem[]): Piece[] {
  let index = 0;
  return items.map((item) => {
    if (!isInlineCode(item)) return item;
    index += 1;
    return { text: codeCharacter(index - 1), source: item.source, exact: false };
  });
}

function codesOf(codes: readonly InlineCode[], source: string): MarkedCode[] {
  const pairs = new Map<number, number[]>();
  for (const [index, { pair }] of codes.entries()) {
    if (pair !== null) pairs.set(pair, [...(pairs.get(pair) ?? []), index]);
  }
  return codes.map(({ kind, label, source: at, pair, markup }, index) => {
    const written = source.slice(at.start, at.end);
    const partner = pair === null ? null : pairs.get(pair)?.find((other) => other !== index);
    const shown = { label, source: written, markup: markup ?? written };
    if (label === PRIVATE) return privateCharacter(written);
    return { kind, partner: partner ?? null, ...shown };
  });
}

const PRIVATE = "private";
const PARTS = /[\u{100000}-\u{10fffd}]|[^\u{100000}-\u{10fffd}]+/gu;

function cutAtPrivate(piece: Piece): InlineItem[] {
  const { text, source, exact } = piece;
  if (!/[\u{100000}-\u{10fffd}]/u.test(text)) return [piece];
  return Array.from(text.matchAll(PARTS), ({ index, 0: part }): InlineItem => {
    const at = exact
      ? { start: source.start + index, end: source.start + index + part.length }
      : source;
    const isPrivate = (part.codePointAt(0) ?? 0) >= 0x100000;
    if (!isPrivate) return { text: part, source: at, exact };
    return { kind: "single", label: PRIVATE, source: at, pair: null };
  });
}
