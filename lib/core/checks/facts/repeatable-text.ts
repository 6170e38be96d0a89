import { type PreparedText, perTextKept } from "#lib/core/checks/engine/prepared-text.ts";
import { readEnd } from "#lib/core/text/final-mark.ts";

/** A text without what says nothing: white space and case. */
export const sourceKey = perTextKept(({ text }: PreparedText) =>
  text.trim().replace(/\s+/gu, " ").toLowerCase(),
);

/** The words of a translation, by which two are the same: marks and case may follow the place where it stands. */
export const renderingKey = perTextKept(({ tokens }: PreparedText) =>
  tokens
    .filter(({ kind }) => kind === "word" || kind === "number")
    .map(({ text }) => text.toLowerCase().replaceAll("’", "'"))
    .join(" "),
);

const FEWEST_WORDS = 4;
const FEWEST_IN_HEADING = 2;
// A shorter text may mean something else in another place.
const LONG = 8;
// What people say depends on whom they say it to.
const SPEECH = /^\s*[—–―«“„"'‘-]/u;

const wordCount = perTextKept(({ tokens }: PreparedText) => {
  let words = 0;
  for (const { kind } of tokens) if (kind === "word") words++;
  return words;
});

/** Tells whether a text says so much that it is likely to mean the same wherever it stands: a sentence of four words, a heading of two. */
export function isTelling(text: PreparedText): boolean {
  const words = wordCount(text);
  if (SPEECH.test(text.text)) return words >= LONG;
  if (words >= FEWEST_WORDS) return true;
  return words >= FEWEST_IN_HEADING && readEnd(text.text).kind === "none";
}

/** Tells whether a text is so long that it hardly depends on what stands round it. */
export function isLong(text: PreparedText): boolean {
  return wordCount(text) >= LONG;
}
