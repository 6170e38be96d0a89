import type { Cell, PlacedText } from "#lib/core/checks/engine/check.ts";
import { toAscii } from "#lib/core/text/ascii.ts";
import type { Span, Token } from "#lib/core/text/tokens.ts";
import type { Fact, Placed, Sides } from "./fact.ts";

/** A word of a translation before which something may have been left out. */
export interface Slot {
  readonly text: PlacedText;
  readonly token: Token;
  /** Index of the token in its text. */
  readonly at: number;
  /** How far it stands from where the order of the base puts it, as a share of the text. */
  readonly distance: number;
}

/**
 * Returns the words and signs of the target before which a lost fact may have stood, in order. Where is guessed from the facts and the
 * words of the same beginning (names, cognates) that both texts have on either side of it. Linear in the texts.
 */
export function slotsFor<F extends Fact>(lost: Placed<F>, sides: Sides<F>): Slot[] {
  const expected = expectedPosition(lost, sides);
  const length = Math.max(1, lengthOf(sides.target));
  return placedTokens(sides.target).flatMap(({ text, token, at, offset }) =>
    token.kind === "space" || token.kind === "number"
      ? []
      : [{ text, token, at, distance: Math.abs(offset - expected) / length }],
  );
}

/** Returns the beginning by which words of one origin are alike in many languages and scripts: minutes, minutos, Minuten. */
export function stemOf(word: string): string {
  return toAscii(word).toLowerCase().slice(0, STEM);
}

const STEM = 4;

interface PlacedToken {
  readonly text: PlacedText;
  readonly token: Token;
  readonly at: number;
  readonly offset: number;
}

function placedTokens({ texts }: Cell): PlacedToken[] {
  let before = 0;
  return texts.flatMap((text) => {
    const start = before;
    before += text.prepared.text.length;
    return text.prepared.tokens.map((token, at) => ({
      text,
      token,
      at,
      offset: start + token.start,
    }));
  });
}

interface Anchor {
  readonly source: number;
  readonly target: number;
}

/** The offset in the target cell that corresponds to the lost fact: in proportion between what surrounds it in both texts. */
function expectedPosition<F extends Fact>(lost: Placed<F>, sides: Sides<F>): number {
  const { base, target, matching } = sides;
  const at = offsetIn(base, lost);
  const facts = matching.pairs.map(([source, twin]) => ({
    source: offsetIn(base, source),
    target: offsetIn(target, twin),
  }));
  const anchors = [...facts, ...commonStems(base, target)];
  const ends = { source: lengthOf(base), target: lengthOf(target) };
  const left = anchors
    .filter(({ source }) => source < at)
    .reduce(laterIn, { source: 0, target: 0 });
  const right = anchors.filter(({ source }) => source > at).reduce(earlierIn, ends);
  const share = (at - left.source) / Math.max(1, right.source - left.source);
  // Where the order changed in translation, the whole text has to do.
  if (left.target >= right.target) return (at / Math.max(1, ends.source)) * ends.target;
  return left.target + share * (right.target - left.target);
}

function laterIn(a: Anchor, b: Anchor): Anchor {
  return b.source > a.source ? b : a;
}

function earlierIn(a: Anchor, b: Anchor): Anchor {
  return b.source < a.source ? b : a;
}

/** Words that begin alike and of which each text has one. */
function commonStems(base: Cell, target: Cell): Anchor[] {
  const there = stems(target);
  return [...stems(base)].flatMap(([stem, source]) => {
    const twin = there.get(stem);
    return source === null || twin === undefined || twin === null ? [] : [{ source, target: twin }];
  });
}

/** Where the words of each beginning stand; null for a beginning that several have. */
function stems(cell: Cell): ReadonlyMap<string, number | null> {
  const found = new Map<string, number | null>();
  for (const { token, offset } of placedTokens(cell)) {
    if (token.kind !== "word" || token.text.length < STEM) continue;
    const stem = stemOf(token.text);
    found.set(stem, found.has(stem) ? null : offset);
  }
  return found;
}

function offsetIn<F extends Fact>({ texts }: Cell, { fact, text }: Placed<F>): number {
  let offset = 0;
  for (const { paragraph, prepared } of texts) {
    if (paragraph === text.paragraph) return offset + fact.start;
    offset += prepared.text.length;
  }
  return fact.start;
}

function lengthOf({ texts }: Cell): number {
  return texts.reduce((sum, { prepared }) => sum + prepared.text.length, 0);
}

/** A stretch of a paragraph. */
export interface Stretch extends Span {
  readonly paragraph: number;
}

/** Returns the two words of the target around the place where a lost fact should stand; null for a target without words. */
export function phraseAt<F extends Fact>(lost: Placed<F>, sides: Sides<F>): Stretch | null {
  const words = slotsFor(lost, sides).filter(({ token }) => token.kind === "word");
  let at = 0;
  for (const [index, { distance }] of words.entries()) {
    if (distance < (words[at]?.distance ?? 1)) at = index;
  }
  const [last, before] = [words[at], words[at - 1]];
  if (!last) return null;
  const isJoined = before?.text === last.text;
  const { start } = isJoined ? before.token : last.token;
  return { paragraph: last.text.paragraph, start, end: last.token.end };
}
