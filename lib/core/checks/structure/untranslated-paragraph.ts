import type { BilingualCheck, Cell, PlacedHit, PlacedText } from "#lib/core/checks/engine/check.ts";
import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";
import { countFunctionWords, hasFunctionWords } from "#lib/core/text/function-words.ts";
import { countLetters, scriptOf } from "#lib/core/text/scripts.ts";
import { foreignCells, wholeOf } from "./foreign-cells.ts";

/**
 * Finds paragraphs left in the language they were to be translated from: the same words as the source, or its alphabet
 * and commonest words. Names, titles of a few words and bylines are alike in many languages and stay silent.
 */
export const untranslatedParagraph = {
  id: "untranslated-paragraph",
  version: 1,
  languages: "all",
  needs: "bilingual",
  mqm: "Accuracy/Untranslated",
  severity: "major",
  examples: [
    {
      language: "es",
      text: "El puente sobre el Tamba se cerró en enero.\n⟦Engineers had found cracks in two of its 14 pillars.⟧\nLos autobuses pasan por Lorne hasta el verano.",
      mended:
        "El puente sobre el Tamba se cerró en enero.\nLos ingenieros habían hallado grietas en dos de sus 14 pilares.\nLos autobuses pasan por Lorne hasta el verano.",
      base: {
        language: "en",
        text: "The bridge over the Tamba was closed in January.\nEngineers had found cracks in two of its 14 pillars.\nBuses go by way of Lorne until the summer.",
      },
    },
    {
      language: "uk",
      text: "⟦Les bus passent par Lorne jusqu’à l’été.⟧",
      mended: "Автобуси до літа їздять через Лорн.",
      base: {
        language: "fr",
        text: "Les bus passent par Lorne jusqu’à l’été.",
      },
    },
  ],
  run(row) {
    return row.target.texts.flatMap((text) => {
      const source = foreignCells(row).find((cell) => isLeftIn(text.prepared, cell));
      return source ? [hitOn(text, source)] : [];
    });
  },
} as const satisfies BilingualCheck;

function hitOn(text: PlacedText, source: Cell): PlacedHit {
  return {
    ...wholeOf(text),
    variant: "untranslated",
    values: { language: source.language },
    confidence: 0.9,
    evidence: source.texts.filter(({ prepared }) => prepared.text !== "").map(wholeOf),
  };
}

// Three words or fewer are a name, a place line or a byline as often as not.
const SHORTEST = 4;

function isLeftIn(text: PreparedText, source: Cell): boolean {
  const lower = lowerWords(text);
  if (lower.length < SHORTEST - 1) return false;
  return (
    isInOtherScript(text, source.language) || isInLanguage(text, source) || isCopy(lower, source)
  );
}

/** The words of a text that begin with a small letter; none of a text that is too short to be judged. */
const lowerWords = perText(({ tokens }: PreparedText): readonly string[] => {
  const lower: string[] = [];
  let words = 0;
  for (const { kind, text } of tokens) {
    if (kind !== "word") continue;
    words++;
    if (LOWER.test(text)) lower.push(text);
  }
  return words < SHORTEST ? NONE : lower;
});

const LOWER = /^\p{Ll}/u;
const NONE: readonly string[] = [];

// Names in their own alphabet may make up a third of a translated paragraph, not four fifths.
const SCRIPT_SHARE = 0.8;

function isInOtherScript({ text, language }: PreparedText, source: string): boolean {
  const own = scriptOf(language);
  const other = scriptOf(source);
  if (own === null || other === null || own === other) return false;
  const letters = countLetters(text);
  return letters[other] > SCRIPT_SHARE * (letters.Latin + letters.Cyrillic);
}

// Two languages share some of their commonest words (a, la, de), so one must clearly outdo the other.
const LEAD = 2.5;
const FEWEST = 3;

function isInLanguage({ tokens, language }: PreparedText, source: Cell): boolean {
  if (!hasFunctionWords(language)) return false;
  const foreign = countFunctionWords(tokens, source.language);
  return foreign >= FEWEST && foreign > LEAD * countFunctionWords(tokens, language);
}

const COPY_SHARE = 0.9;

// A source in a third language (a quoted saying) is rightly copied.
function isCopy(lower: readonly string[], source: Cell): boolean {
  if (!mayBeCopy(lower, source)) return false;
  const tokens = source.texts.flatMap(({ prepared }) => prepared.tokens);
  if (hasFunctionWords(source.language) && countFunctionWords(tokens, source.language) === 0)
    return false;
  const known = new Set(tokens.map((token) => token.text));
  return lower.filter((word) => known.has(word)).length >= COPY_SHARE * lower.length;
}

/** Tells, in no time for most texts, whether enough of the words stand in the source, be it as parts of others. */
function mayBeCopy(lower: readonly string[], { texts }: Cell): boolean {
  let left = lower.length;
  for (const word of lower) {
    if (texts.some(({ prepared }) => prepared.text.includes(word))) continue;
    left--;
    if (left < COPY_SHARE * lower.length) return false;
  }
  return true;
}
