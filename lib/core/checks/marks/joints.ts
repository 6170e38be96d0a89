import type { PlacedText } from "#lib/core/checks/engine/check.ts";
import { perText } from "#lib/core/checks/engine/prepared-text.ts";
import { joinsClauses } from "#lib/core/text/sentence-openers.ts";
import { splitSentences } from "#lib/core/text/sentences.ts";

/** Where sentences end and where clauses part inside a text, as shares of it, both in ascending order. */
export interface Joints {
  readonly ends: readonly number[];
  readonly pauses: readonly number[];
}

const PAUSE = /[,;:–—]|\s-\s/gu;

/** Returns the joints of texts that follow each other, read as one; the end of the last is none. */
export function jointsOf(texts: readonly PlacedText[]): Joints {
  const [only] = texts;
  if (texts.length === 1 && only) return read(only.prepared);
  const shareOf = sharesIn(texts);
  const all = texts.map((text) => {
    const { length } = text.prepared.text;
    const shift = (shares: readonly number[]) =>
      shares.map((share) => shareOf(text, share * length));
    const { ends, pauses } = read(text.prepared);
    return { ends: shift([...ends, 1]), pauses: shift(pauses) };
  });
  return {
    ends: all.flatMap(({ ends }) => ends).slice(0, -1),
    pauses: all.flatMap(({ pauses }) => pauses),
  };
}

/** Returns what gives an offset in one of several texts as a share of all of them. */
export function sharesIn(texts: readonly PlacedText[]): (text: PlacedText, at: number) => number {
  const before = new Map<PlacedText, number>();
  let whole = 0;
  for (const text of texts) {
    before.set(text, whole);
    whole += text.prepared.text.length;
  }
  return (text, at) => ((before.get(text) ?? 0) + at) / whole;
}

const read = perText(({ text, tokens, language }): Joints => {
  const ends = splitSentences(text, language)
    .slice(0, -1)
    .map(({ end }) => end);
  const marks = [...text.matchAll(PAUSE)].map(({ index }) => index);
  const words = tokens
    .filter((token) => joinsClauses(token.text, language))
    .map(({ start }) => start);
  const share = (at: number) => at / text.length;
  return { ends: ends.map(share), pauses: [...marks, ...words].sort((a, b) => a - b).map(share) };
});
