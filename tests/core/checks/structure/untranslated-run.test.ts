import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { untranslatedRun } from "#lib/core/checks/structure/untranslated-run.ts";
import { documentOf, findInPair, markedPair, unmarked } from "../marked.ts";

const FERRY = "The ferry was late. They had been waiting for it since the morning.";

// Languages, the base, the translation with brackets round what was left.
const FOUND = [
  ["en>es", FERRY, "El barco llegó tarde. ⟦They had been waiting for it since the morning⟧."],
  ["en>uk", FERRY, "Пором запізнився. ⟦They had been waiting for it since the morning⟧."],
  [
    "en>de",
    FERRY,
    "Die Fähre kam spät, ⟦they had been waiting for it since the morning⟧, hieß es.",
  ],
  [
    "fr>en",
    "Le bac est arrivé en retard parce que le vent avait tourné dans la nuit.",
    "The ferry came late, ⟦parce que le vent avait tourné dans la nuit⟧.",
  ],
  [
    "uk>en",
    "Пором запізнився, бо вітер змінився, і на пристані вже не було нікого.",
    "The ferry was late, because the wind had turned, ⟦і на пристані вже не було нікого⟧.",
  ],
] as const;

const SILENT = [
  ["en>es", FERRY, "El barco llegó tarde. La gente lo esperaba desde la mañana."],
  [
    "en>es",
    "She read The Lord of the Rings on the ferry.",
    "Leyó The Lord of the Rings en el barco.",
  ],
  [
    "en>es",
    "The film “The ones who walked away with it” is on.",
    "Ponen la película “The ones who walked away with it”.",
  ],
  [
    "en>de",
    "The Agency for the Protection of the Lakes said so.",
    "Das sagte die Agentur (Agency for the Protection of the Lakes).",
  ],
  ["en-GB>en-US", FERRY, FERRY],
  ["en>fr", "Come to the café de la Gare.", "Venez au café de la Gare."],
  ["ja>en", "船は遅れた。", "The ferry was late (船は遅れた)."],
] as const;

describe("untranslated-run", () => {
  it.each(FOUND)("%s: %s | %s", (languages, source, notation) => {
    expect(markedPair(untranslatedRun, languages, source, unmarked(notation))).toBe(notation);
  });

  it.each(SILENT)("%s is silent: %s | %s", (languages, source, target) => {
    expect(findInPair(untranslatedRun, languages, source, target)).toEqual([]);
  });

  it("is told again in what was made from there, and not of a third language", () => {
    const left = "they had been waiting for it since the morning.";
    const inRelay = (languages: string) => {
      const document = documentOf(languages, [
        `He said only: ${left}`,
        `Il a dit seulement : ${left}`,
        `Solo dijo: ${left}`,
      ]);
      const found = checkDocument(document, { checks: [untranslatedRun] });
      return found.map(({ edition, origin }) => `${edition} ${origin}`);
    };
    expect(inRelay("en>fr>es")).toEqual(["1 introduced@en>fr", "2 inherited@en>fr"]);
    expect(inRelay("it>fr>es")).toEqual([]);
  });

  it("stays inside the text, whatever is mixed", () => {
    const word = fc.constantFrom(
      "the",
      "was",
      "la",
      "de",
      "barco",
      "ferry",
      "They",
      "had",
      "и",
      "“",
      "”",
      "é",
    );
    const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, (source, target) => {
        for (const { start, end } of findInPair(untranslatedRun, "en>es", source, target)) {
          expect(target.slice(start, end).split(" ").length).toBeGreaterThanOrEqual(5);
          expect(target.slice(start, end).trim()).toBe(target.slice(start, end));
        }
      }),
    );
  });
});
