import { withoutCodes } from "#lib/core/text/codes.ts";
import { unitErrorRate } from "./character-error-rate.ts";
import { chrfScore, type Overlaps, overlaps, totalOverlaps } from "./chrf.ts";
import type { EditWords } from "./edit-words.ts";
import { type EditRate, totalRate } from "./rate.ts";
import { translationEditRate } from "./translation-edit-rate.ts";

/** A text in two states of an edition. */
export interface TextStates {
  readonly before: string;
  readonly after: string;
}

/** How much an edition was edited between two states. */
export interface EditionMeasures {
  /** Texts compared, and those of them that differ. */
  readonly texts: number;
  readonly edited: number;
  /** Of words, a moved phrase one edit. */
  readonly translationEditRate: EditRate;
  /** Of characters as a reader perceives them. */
  readonly characterErrorRate: EditRate;
  /** 0 to 1, 1 for equal states. */
  readonly chrf: number;
}

/**
 * Measures the edits between two states of an edition, text by text, over the length of all. A text that is only in one of them is compared
 * with the empty text. Inline codes are no words: to set or to move one is no edit of the text.
 */
export function editionMeasures(
  states: readonly TextStates[],
  words: EditWords = "spaced",
): EditionMeasures {
  const texts = states.map(plain);
  const all = texts.map((one) => measured(one, words));
  return {
    texts: texts.length,
    edited: texts.filter(({ before, after }) => before !== after).length,
    translationEditRate: totalRate(all.map(({ wordRate }) => wordRate)),
    characterErrorRate: totalRate(all.map(({ characterRate }) => characterRate)),
    chrf: chrfScore(totalOverlaps(all.map(({ counts }) => counts))),
  };
}

interface Measured {
  readonly wordRate: EditRate;
  readonly characterRate: EditRate;
  readonly counts: Overlaps;
}

function plain({ before, after }: TextStates): TextStates {
  return { before: withoutCodes(before), after: withoutCodes(after) };
}

function measured({ before, after }: TextStates, words: EditWords): Measured {
  return {
    wordRate: translationEditRate(before, after, words),
    characterRate: unitErrorRate(before, after, "character"),
    counts: overlaps(before, after),
  };
}
