import { type PlainText, plainText, spanWithoutCodes } from "#lib/core/text/plain-text.ts";
import { tokenise } from "#lib/core/text/tokens.ts";
import type { CheckedDocument, Place } from "./check.ts";

/** A span of a paragraph in words. White space is told by its length, not its kind. */
export interface Cut {
  /** The tokens that the span touches, as they stand. */
  readonly inside: readonly string[];
  /** The nearest words and marks before it and after it, in the order of the text and in lower case. */
  readonly left: readonly string[];
  readonly right: readonly string[];
}

// So many words on each side tell apart the uses of a word in one paragraph; the nearest of them survive most edits.
const CONTEXT = 8;

/** Returns a reader of places of a document, which knows nothing of codes. Each paragraph is cut into words once, a place then costs the logarithm of its length. */
export function createCutter({ editions }: CheckedDocument): (place: Place) => Cut {
  const known = new Map<string, Words>();
  return (place) => {
    const key = `${place.edition}:${place.paragraph}`;
    const { language = "und", paragraphs = [] } = editions[place.edition] ?? {};
    const words = known.get(key) ?? wordsOf(paragraphs[place.paragraph] ?? "", language);
    known.set(key, words);
    return cutOut(words, place);
  };
}

/** Returns words in one form: composed, and with one kind of space. */
export function spaced(words: string): string {
  return words.normalize("NFC").replace(/\s/gu, " ");
}

/** Returns words in one form and in lower case. */
export function folded(words: string): string {
  return words.normalize("NFC").toLowerCase().replace(/\s/gu, " ");
}

interface Words {
  readonly plain: PlainText;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly texts: readonly string[];
}

function wordsOf(text: string, language: string): Words {
  const plain = plainText(text);
  const tokens = tokenise(plain.text, language);
  return {
    plain,
    starts: tokens.map(({ start }) => start),
    ends: tokens.map(({ end }) => end),
    texts: tokens.map((token) => token.text),
  };
}

function cutOut({ plain, starts, ends, texts }: Words, place: Place): Cut {
  const { start, end } = spanWithoutCodes(plain, place);
  const first = firstAbove(ends, start);
  const last = Math.max(first, firstAbove(starts, end - 1));
  return {
    inside: texts.slice(first, last).map(spaced),
    left: solid(texts, first - 1, -1).toReversed(),
    right: solid(texts, last, 1),
  };
}

/** The nearest tokens that are not white space, from `from` in the direction of `step`. */
function solid(texts: readonly string[], from: number, step: 1 | -1): string[] {
  const found: string[] = [];
  for (let at = from; at >= 0 && at < texts.length && found.length < CONTEXT; at += step) {
    const text = texts[at] ?? "";
    if (text.trim() !== "") found.push(folded(text));
  }
  return found;
}

/** The index of the first of the rising `numbers` that is greater than `bound`. */
function firstAbove(numbers: readonly number[], bound: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > bound) high = middle;
    else low = middle + 1;
  }
  return low;
}
