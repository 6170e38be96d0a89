import type { Change } from "#lib/core/diff/change.ts";
import { narrowToCharacters } from "#lib/core/diff/narrow.ts";
import { similarity } from "#lib/core/diff/similarity.ts";
import { diffTexts } from "#lib/core/diff/texts.ts";
import { isWord } from "#lib/core/diff/units.ts";
import { withoutCodes } from "#lib/core/text/codes.ts";
import { type Span, tokenise } from "#lib/core/text/tokens.ts";

/** A place in a text, in half-open UTF-16 offsets, and the words that stand there. */
export interface Anchor extends Span {
  readonly quote: string;
}

// Words rewritten keep their flag if this much of them stands: `kyiv → Kyiv` does, `kyiv → London` does not.
const STANDS = 0.4;

/**
 * Carries an anchor through an edit of its text. Words that were not touched keep it wherever they now stand; words
 * edited in part keep it on what they became; words moved keep it if they stand only once in the new text. Null when
 * the words are gone. The quotation is what the anchor now covers. An empty anchor is a point: it stays beside what stood beside it, and is
 * gone with both of its neighbours; the ends of the text are neighbours that never go.
 */
export function mapAnchor(
  anchor: Anchor,
  before: string,
  after: string,
  language = "und",
): Anchor | null {
  const span =
    anchor.start === anchor.end
      ? mapPoint(anchor.start, before, after, language)
      : (besideEdit(anchor, before, after) ?? throughEdit(anchor, editOf(before, after, language)));
  return span && { start: span.start, end: span.end, quote: after.slice(span.start, span.end) };
}

// Whatever was edited in one place behind or before the words, in however odd a way, they stand as they did.
function besideEdit({ start, end }: Span, before: string, after: string): Span | null {
  if (after.startsWith(before.slice(0, end))) return { start, end };
  if (!after.endsWith(before.slice(start))) return null;
  const shift = after.length - before.length;
  return { start: start + shift, end: end + shift };
}

function mapPoint(at: number, before: string, after: string, language: string): Span | null {
  const place = pointBesideEdit(at, before, after) ?? pointThroughEdit(at, before, after, language);
  return place === null ? null : { start: place, end: place };
}

// What was written at the point itself comes behind it, unless it goes on with the word before.
function pointBesideEdit(at: number, before: string, after: string): number | null {
  const places = [
    after.startsWith(before.slice(0, at)) ? at : null,
    after.endsWith(before.slice(at)) ? after.length - (before.length - at) : null,
  ].filter((place) => place !== null);
  const isWhole = (place: number) => isCut(before, at) || !isCut(after, place);
  return places.find(isWhole) ?? places[0] ?? null;
}

/** Where the point comes to lie; at a neighbour that stands where all about it was rewritten. */
function pointThroughEdit(
  at: number,
  before: string,
  after: string,
  language: string,
): number | null {
  const edit = editOf(before, after, language);
  const words = tokenise(before, language).filter(isWord);
  const stands = (word: Span | undefined) => word && throughEdit(word, edit);
  const [left, right] = [words.findLast(({ end }) => end <= at), words.find(({ end }) => end > at)];
  const [leftNow, rightNow] = [stands(left), stands(right)];
  if (leftNow === null && rightNow === null) return null;
  const { changes } = edit;
  if (changes.some(({ fromA, toA }) => fromA < at && at < toA))
    return leftNow?.end ?? rightNow?.start ?? null;
  const last = changes.findLast(({ fromA }) => fromA <= at);
  if (!last) return at;
  return last.fromA === at ? last.fromB : at + last.toB - last.toA;
}

/** An edit of a text, with what it changed. */
interface Edit {
  readonly before: string;
  readonly after: string;
  readonly language: string;
  readonly changes: readonly Change[];
}

function editOf(before: string, after: string, language: string): Edit {
  const changes = diffTexts(before, after, language).changes.map((change) =>
    narrowToCharacters(before, after, change),
  );
  return { before, after, language, changes };
}

function throughEdit(span: Span, { before, after, language, changes }: Edit): Span | null {
  const start = startAfter(span.start, changes);
  const mapped = { start, end: Math.max(start, endAfter(span.end, changes)) };
  const touching = changes.filter((change) => change.fromA < span.end && change.toA > span.start);
  if (touching.length === 0) return mapped;
  const words = before.slice(span.start, span.end);
  const now = withoutCodes(after.slice(mapped.start, mapped.end));
  const stands =
    similarity(withoutCodes(words), now) >= STANDS || keepsWord(span, before, touching, language);
  return movedTo(words, after, changes) ?? (now !== "" && stands ? mapped : null);
}

// Text that replaces the first or last words of the span belongs to it; text inserted right beside it does not.
function startAfter(at: number, changes: readonly Change[]): number {
  const last = changes.findLast(({ fromA, toA }) => fromA < at || toA === at);
  if (!last) return at;
  return last.toA > at ? last.toB : at + last.toB - last.toA;
}

function endAfter(at: number, changes: readonly Change[]): number {
  const last = changes.findLast(({ fromA }) => fromA < at);
  if (!last) return at;
  return last.toA > at ? last.fromB : at + last.toB - last.toA;
}

function keepsWord(
  span: Span,
  before: string,
  touching: readonly Change[],
  language: string,
): boolean {
  return tokenise(before.slice(span.start, span.end), language).some((token) => {
    const [start, end] = [span.start + token.start, span.start + token.end];
    return isWord(token) && !touching.some(({ fromA, toA }) => fromA < end && toA > start);
  });
}

// Only where the words stand in newly written text were they moved; elsewhere their like stood before the edit.
function movedTo(words: string, after: string, changes: readonly Change[]): Span | null {
  const start = after.indexOf(words);
  const end = start + words.length;
  if (start === -1 || !isWholeWords(words, after, start)) return null;
  const isOnly = after.indexOf(words, start + 1) === -1;
  const isNew = changes.some(({ fromB, toB }) => fromB < end && toB > start);
  return isOnly && isNew ? { start, end } : null;
}

const INSIDE_WORD = /[\p{L}\p{N}]{2}/u;

function isWholeWords(words: string, text: string, start: number): boolean {
  const end = start + words.length;
  return /\p{L}|\p{N}/u.test(words) && !isCut(text, start) && !isCut(text, end);
}

function isCut(text: string, at: number): boolean {
  return at > 0 && INSIDE_WORD.test(text.slice(at - 1, at + 1));
}
