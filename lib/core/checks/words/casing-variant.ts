import type {
  DocumentCheck,
  PreparedDocument,
  PreparedEdition,
} from "#lib/core/checks/engine/check.ts";
import { type PreparedText, perTextKept } from "#lib/core/checks/engine/prepared-text.ts";
import { isHeadline, type WordUse } from "#lib/core/checks/engine/word-uses.ts";
import { isFunctionWord } from "#lib/core/text/function-words.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import {
  type Forms,
  formsIn,
  rarerUses,
  usualForm,
  variantHit,
  type Writing,
} from "./first-use.ts";

/**
 * Finds a noun written with and without a capital after the same word: the Soviet Republic, the Soviet republic. The rarer form is
 * flagged; of two used alike the later one. German, where every noun has a capital, is not judged.
 */
export const casingVariant = {
  id: "casing-variant",
  version: 1,
  languages: "all",
  needs: "document",
  mqm: "Linguistic conventions/Spelling",
  severity: "minor",
  yieldsTo: ["proper-noun-case"],
  examples: [
    {
      language: "en",
      text: "In the former Baltic province they call it the former Baltic ⟦Province⟧.",
      mended: "In the former Baltic province they call it the former Baltic province.",
    },
    {
      language: "fr",
      text: "L’ancienne province balte, disait-on de l’ancienne ⟦Province⟧ balte.",
      mended: "L’ancienne province balte, disait-on de l’ancienne province balte.",
    },
  ],
  run({ editions }: PreparedDocument) {
    return editions.flatMap((edition, at) => {
      if (primaryLanguage(edition.language) === "de") return [];
      return [...mixedForms(edition)].flatMap((forms) => {
        const expected = usualForm(forms);
        if (expected === null) return [];
        return rarerUses(forms, expected).map((use) => variantHit(at, use, expected, 0.7));
      });
    });
  },
} as const satisfies DocumentCheck;

/** The words of an edition that stand both ways after the same word. */
function* mixedForms({ paragraphs }: PreparedEdition): Generator<Forms> {
  const capitals = new Set(paragraphs.flatMap((text) => capitalNouns(text).map(({ key }) => key)));
  if (capitals.size === 0) return;
  const nouns = new Set([...capitals].map((key) => key.slice(key.lastIndexOf(" ") + 1)));
  const read = (text: PreparedText) =>
    [...capitalNouns(text), ...lowerNouns(text, nouns).filter(({ key }) => capitals.has(key))].sort(
      (a, b) => a.start - b.start,
    );
  for (const forms of formsIn(paragraphs, read).values()) if (forms.size > 1) yield forms;
}

const SHORTEST = 4;

/** Nouns whose capital is their own: neither a title before a name nor the beginning of a longer name. */
const capitalNouns = perTextKept(({ words, language }: PreparedText): readonly Writing[] => {
  const capitals = words.filter(
    (use, at) => isComparable(use, "capital", language) && !goesOn(use, words, at),
  );
  return capitals.length === 0 || isHeadline(words) ? NONE : capitals.map(writingOf);
});

const NONE: readonly Writing[] = [];

function goesOn(use: WordUse, words: readonly WordUse[], at: number): boolean {
  const next = words[at + 1];
  if (next?.previous !== use) return false;
  const afterNext = words[at + 2];
  return next.shape !== "lower" || (afterNext?.previous === next && afterNext.shape === "capital");
}

/** The words that could be such nouns in lower case, with a space between them: few texts have one of those that are sought. */
const lowerKeys = perTextKept(({ words, language }: PreparedText): string =>
  words.flatMap((use) => (isComparable(use, "lower", language) ? [use.key] : [])).join(" "),
);

function lowerNouns(text: PreparedText, nouns: ReadonlySet<string>): readonly Writing[] {
  if (
    !lowerKeys(text)
      .split(" ")
      .some((key) => nouns.has(key))
  )
    return NONE;
  const { words, language } = text;
  return words
    .filter((use) => nouns.has(use.key) && isComparable(use, "lower", language))
    .map(writingOf);
}

function isComparable(use: WordUse, shape: WordUse["shape"], language: string): boolean {
  if (use.shape !== shape || use.text.length < SHORTEST || !use.inside) return false;
  const before = use.previous;
  return before !== null && before.text.length >= SHORTEST && !isFunctionWord(before.key, language);
}

/**
 * Compared by the word before as it is written: in "Prime Minister" and "prime minister" the whole term differs. Where that is a name,
 * the word before it counts too: "the Council of Independent Schools" is no "independent schools".
 */
function writingOf(use: WordUse): Writing {
  const { text, start, end, key, previous } = use;
  const before = previous?.shape === "lower" ? "" : previous?.previous?.key;
  return { key: `${before} ${previous?.text} ${key}`, text, start, end };
}
