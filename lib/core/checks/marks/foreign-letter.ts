import type {
  BilingualCheck,
  Cell,
  Hit,
  PlacedHit,
  Speller,
} from "#lib/core/checks/engine/check.ts";
import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";
import { hasForeignLetter, inOwnLetters } from "#lib/core/text/cyrillic-letters.ts";
import type { Token } from "#lib/core/text/tokens.ts";

/**
 * Finds a word with a letter that its alphabet lacks and a neighbour has: ы э ё ъ in Ukrainian, і ї є ґ in Russian. Silent in a
 * quotation or title in that other language, and on a word that another edition has too.
 */
export const foreignLetter = {
  id: "foreign-letter",
  version: 1,
  languages: ["uk", "ru", "be"],
  needs: "bilingual",
  mqm: "Linguistic conventions/Spelling",
  severity: "minor",
  examples: [
    { language: "uk", text: "вузькі ⟦сільськы⟧ дороги", mended: "вузькі сільські дороги" },
    { language: "ru", text: "старая ⟦кніга⟧ на столе", mended: "старая книга на столе" },
  ],
  run({ target, others }, known) {
    return target.texts.flatMap(({ edition, paragraph, prepared }) =>
      foreignIn(prepared)
        .filter((word) => !others.some((cell) => has(cell, word.text)))
        .map((word): PlacedHit => {
          const speller = known.speller(prepared.language);
          return { edition, paragraph, ...hitOn(word, prepared.language, speller) };
        }),
    );
  },
} as const satisfies BilingualCheck;

// Two such words this near each other are a phrase in the other language.
const PHRASE_TOKENS = 8;
const OPENING = /^[«„“"‘]$/u;

const foreignIn = perText(({ text, tokens, language }: PreparedText): readonly Token[] => {
  if (!hasForeignLetter(text, language)) return [];
  const places = tokens.flatMap(({ kind, text }, at) =>
    kind === "word" && hasForeignLetter(text, language) ? [at] : [],
  );
  const alone = places.filter((at, index) => {
    const before = places[index - 1] ?? Number.NEGATIVE_INFINITY;
    const after = places[index + 1] ?? Number.POSITIVE_INFINITY;
    return at - before > PHRASE_TOKENS && after - at > PHRASE_TOKENS;
  });
  return alone.flatMap((at) => {
    const word = tokens[at];
    return word && !OPENING.test(tokens[at - 1]?.text ?? "") ? [word] : [];
  });
});

function has({ texts }: Cell, word: string): boolean {
  return texts.some(({ prepared }) => prepared.text.includes(word));
}

function hitOn({ start, end, text }: Token, language: string, speller: Speller | null): Hit {
  const spellings = inOwnLetters(text, language);
  const known = speller ? spellings.filter((spelling) => speller.knows(spelling)) : [];
  return {
    start,
    end,
    variant: "letter",
    values: { word: text },
    fixes: [...new Set([...known, ...spellings])],
    confidence: 0.9,
  };
}
