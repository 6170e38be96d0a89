import type { PlacedText } from "#lib/core/checks/engine/check.ts";
import { perText } from "#lib/core/checks/engine/prepared-text.ts";
import { joinsClauses } from "#lib/core/text/sentence-openers.ts";
import { splitSentences } from "#lib/core/text/sentences.ts";

/** Where sentences end and where clauses part inside a text, as shares of it. */
export interface Joints {
  readonly ends: readonly number[];
  readonly pauses: readonly number[];
}

const PAUSE = /[,;:–—]|\s-\s/gu;

/** The joints of one text. */
export const jointsOf = perText(({ text, tokens, language }): Joints => {
  const ends = splitSentences(text, language)
    .slice(0, -1)
    .map(({ end }) => end);
  const marks = [...text.matchAll(PAUSE)].map(({ index }) => index);
  const words = tokens
    .filter((token) => joinsClauses(token.text, language))
    .map(({ start }) => start);
  const share = (at: number) => at / text.length;
  return { ends: ends.map(share), pauses: [...marks, ...words].map(share) };
});

/** Returns the joints of several texts read as one. */
export function jointsOfAll(texts: readonly PlacedText[]): Joints {
  const [only] = texts;
  if (texts.length === 1 && only) return jointsOf(only.prepared);
  const whole = texts.reduce((sum, { prepared }) => sum + prepared.text.length, 0);
  let start = 0;
  const all = texts.map(({ prepared }) => {
    const { length } = prepared.text;
    const shift = (shares: readonly number[]) =>
      shares.map((share) => (start + share * length) / whole);
    const { ends, pauses } = jointsOf(prepared);
    const shifted = { ends: shift([...ends, 1]), pauses: shift(pauses) };
    start += length;
    return shifted;
  });
  return { ends: all.flatMap(({ ends }) => ends), pauses: all.flatMap(({ pauses }) => pauses) };
}
