import type { BilingualCheck, Cell, PlacedHit, PlacedText } from "#lib/core/checks/engine/check.ts";
import { splitSentences } from "#lib/core/text/sentences.ts";
import type { Span } from "#lib/core/text/tokens.ts";
import { placeOf } from "./fact.ts";
import { type Negations, negationsIn } from "./negations.ts";
import { phraseBeside } from "./phrase-beside.ts";

/**
 * Finds a short paragraph that denies what its base states, or states what that denies: one says "not" once and the other has no word that
 * could be taken for it. Silent on questions and wherever either text has another word that may negate (without, only, unable, to fail).
 */
export const negation = {
  id: "negation",
  version: 1,
  languages: ["en", "fr", "es", "uk", "de"],
  needs: "bilingual",
  mqm: "Accuracy/Mistranslation",
  severity: "major",
  isOptional: true,
  yieldsTo: ["untranslated-paragraph", "untranslated-run"],
  examples: [
    {
      language: "en",
      text: "⟦The bridge was opened to traffic on Monday.⟧",
      mended: "The bridge was not opened to traffic on Monday.",
      base: { language: "fr", text: "Le pont n’a pas été ouvert à la circulation lundi." },
    },
    {
      language: "uk",
      text: "Міністерка ⟦не⟧ підписала угоду в Одесі.",
      mended: "Міністерка підписала угоду в Одесі.",
      base: { language: "en", text: "The minister signed the agreement in Odesa." },
    },
  ],
  run({ target, base, original }) {
    const there = base && soleText(base);
    const here = soleText(target);
    if (!there || !here) return [];
    const [right, wrong] = [negationsIn(there.prepared), negationsIn(here.prepared)];
    if (!right || !wrong || !isPlain(right) || !isPlain(wrong)) return [];
    if (right.clear.length + wrong.clear.length !== 1 || isAsIn(original, wrong)) return [];
    return hitsOn(there, right, here, wrong);
  },
} as const satisfies BilingualCheck;

// No paragraph of twenty-five words has so many letters; longer ones need not be read.
const MOST_LETTERS = 300;
const MOST_WORDS = 25;
const FEWEST_WORDS = 3;
const QUESTION = /[?？؟]/u;

function soleText({ texts }: Cell): PlacedText | null {
  const [text] = texts;
  if (!text || texts.length > 1 || text.prepared.text.length > MOST_LETTERS) return null;
  return QUESTION.test(text.prepared.text) ? null : text;
}

function isPlain({ half, words, clear }: Negations): boolean {
  return half === 0 && clear.length <= 1 && words >= FEWEST_WORDS && words <= MOST_WORDS;
}

// What agrees with the original is right, and where it cannot be read nothing is sure.
function isAsIn(original: Cell | null, wrong: Negations): boolean {
  if (!original) return false;
  return original.texts.some(({ prepared }) => {
    const first = negationsIn(prepared);
    return !first || first.half > 0 || first.clear.length === wrong.clear.length;
  });
}

function hitsOn(
  there: PlacedText,
  right: Negations,
  here: PlacedText,
  wrong: Negations,
): PlacedHit[] {
  const [added] = wrong.clear;
  const [lost] = right.clear;
  if (added) return [{ ...hit("added", here, added), evidence: [whole(there)] }];
  if (!lost) return [];
  const fact = { fact: { ...lost, keys: ["negation"] }, text: there };
  const phrase = phraseBeside(fact, { base: cellOf(there), target: cellOf(here) });
  if (!phrase) return [];
  return [{ ...hit("missing", here, sentenceAt(here, phrase.end)), evidence: [placeOf(fact)] }];
}

/** The sentence that should deny something, without the white space behind it: which of its words would say so is a guess. */
function sentenceAt({ prepared: { text, language } }: PlacedText, at: number): Span {
  const sentence = splitSentences(text, language).find(({ end }) => at <= end);
  const { start, end } = sentence ?? { start: 0, end: text.length };
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

function hit(variant: string, text: PlacedText, { start, end }: Span): PlacedHit {
  const word = text.prepared.text.slice(start, end);
  const { edition, paragraph } = text;
  return { edition, paragraph, start, end, variant, values: { word }, confidence: 0.4 };
}

function whole({ edition, paragraph, prepared: { text } }: PlacedText) {
  return { edition, paragraph, start: 0, end: text.length };
}

function cellOf(text: PlacedText): Cell {
  return { language: text.prepared.language, texts: [text] };
}
