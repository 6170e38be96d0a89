import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { negation } from "#lib/core/checks/facts/negation.ts";
import { documentOf, findInPair, markedPair, unmarked } from "../marked.ts";

// Languages, source, translation with brackets round what is found.
const FOUND = [
  ["fr>en", "Le bac ne part pas ce soir.", "⟦The ferry leaves tonight.⟧"],
  ["en>fr", "The ferry leaves tonight.", "Le bac ⟦ne⟧ part pas ce soir."],
  ["en>fr", "The ferry leaves tonight.", "Ce soir, la mer ⟦n’est⟧ plus calme."],
  ["en>es", "It rains. The ferry doesn’t leave tonight.", "Llueve. ⟦El ferri sale esta noche.⟧"],
  ["uk>en", "Марія ніколи не співає вранці.", "⟦Maria sings every morning.⟧"],
  ["de>uk", "Maria hat keinen Schlüssel.", "⟦Марія має ключ.⟧"],
  ["fr>en", "Le bac ne part pas ce soir.", "⟦The ferry sails away tonight.⟧"],
  ["en>de", "The house key is not here.", "⟦Der Schlüssel des Hauses ist hier.⟧"],
  ["es>de", "María nunca canta en casa.", "⟦Maria singt zu Hause.⟧"],
] as const;

const SILENT = [
  ["fr>en", "Le bac ne part pas ce soir.", "The ferry does not leave tonight."],
  ["fr>en", "Je ne sais rien de plus.", "I know nothing more."],
  ["es>en", "María no vio nada en casa.", "Maria saw nothing at home."],
  // Said in another way.
  ["fr>en", "Le bac ne part pas ce soir.", "The ferry fails to leave tonight."],
  ["fr>en", "Il n’est pas venu avec la clé.", "He came without the key."],
  ["en>uk", "She is not able to sing.", "Вона неспроможна співати."],
  ["de>en", "Das ist nicht klar.", "That is unclear to me."],
  ["fr>en", "Il ne boit que du thé.", "He drinks tea."],
  ["en>es", "Not only Maria sings here.", "María canta aquí."],
  ["fr>en", "La mer est plus calme le soir.", "The sea is calmer at night."],
  ["en>es", "Yes, the ferry leaves tonight.", "No, el ferri sale esta noche."],
  // Questions, other languages, nothing to compare.
  ["fr>en", "Le bac ne part-il pas ce soir ?", "Does the ferry leave tonight?"],
  ["en>it", "The ferry does not leave tonight.", "Il traghetto parte stasera."],
  ["fr>en", "Ne riez pas.", ""],
  [
    "fr>en",
    `Le bac ne part pas ce soir ${"de la ville ".repeat(9)}.`,
    `The ferry leaves tonight ${"from the town ".repeat(9)}.`,
  ],
] as const;

describe("negation", () => {
  it.each(FOUND)("%s: %s | %s", (languages, source, notation) => {
    expect(markedPair(negation, languages, source, unmarked(notation))).toBe(notation);
  });

  it.each(SILENT)("%s is silent: %s | %s", (languages, source, target) => {
    expect(markedPair(negation, languages, source, target)).toBe(target);
  });

  it("takes what agrees with the original for right", () => {
    const texts = ["Le bac part ce soir.", "The ferry does not leave tonight.", "El ferri sale."];
    const found = checkDocument(documentOf("fr>en>es", texts), { checks: [negation] });
    expect(found.map(({ edition }) => edition)).toEqual([1]);
  });

  it("says nothing of a text and its copy, and marks words of the translation", () => {
    const word = fc.constantFrom(
      "not",
      "ne",
      "pas",
      "no",
      "не",
      "ferry",
      "leaves",
      ".",
      ",",
      "n’a",
    );
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(findInPair(negation, "fr>fr", one, one)).toEqual([]);
        for (const { start, end } of findInPair(negation, "fr>en", one, other)) {
          expect(0 <= start && start < end && end <= other.length).toBe(true);
        }
      }),
    );
  });
});
