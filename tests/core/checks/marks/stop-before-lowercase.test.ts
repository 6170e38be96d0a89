import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { sentenceCase } from "#lib/core/checks/marks/sentence-case.ts";
import { stopBeforeLowercase } from "#lib/core/checks/marks/stop-before-lowercase.ts";
import { findIn, findInPair, fixed, marked, markedPair, unmarked } from "../marked.ts";

// Language, the text with brackets round what is found, the text after the first fix.
const FOUND = [
  ["en", "without saying where⟦.⟧ and when", "without saying where and when"],
  ["en", "across the⟦.⟧ “extremely wide” river", "across the “extremely wide” river"],
  ["fr", "sur la rive⟦.⟧ « très large »", "sur la rive « très large »"],
  ["es", "sin decir dónde⟦.⟧ y cuándo", "sin decir dónde y cuándo"],
  ["uk", "не сказавши, де⟦.⟧ і коли", "не сказавши, де і коли"],
  ["fr", "nous sommes de⟦.⟧ l’île", "nous sommes de l’île"],
  ["es", "un molino de la aldea⟦.⟧ de arriba", "un molino de la aldea de arriba"],
  ["de", "Er ging durch⟦.⟧ den Garten.", "Er ging durch den Garten."],
] as const;

const SILENT = [
  ["en", "He left. She stayed."],
  ["en", "Acme Inc. said so, as did Mr. de Witt and Gen. van Dam."],
  ["en", "at 7 a.m. on Monday, in the U.S. and abroad"],
  ["en", "He paused... and went on."],
  ["en", "He sold it. iPhone sales rose."],
  ["en", "Look it up. example.org has it."],
  ["en", "They agreed. von der Leyen did not."],
  ["de", "am 3. und 4. Mai, im 19. und 20. Jahrhundert"],
  ["uk", "у 2022 р. було 3 млн. людей, 5 тис. з них тут"],
  ["fr", "cf. la page 3, art. cit."],
  ["es", "el núm. siete de la pág. nueve"],
  ["en", "“We go.” he said"],
  ["ja", "終わり. つづく"],
  ["en", "1. item one"],
] as const;

describe("stop-before-lowercase", () => {
  it.each(FOUND)("%s: %s", (language, notation, after) => {
    const text = unmarked(notation);
    expect(marked(stopBeforeLowercase, language, text)).toBe(notation);
    expect(fixed(text, findIn(stopBeforeLowercase, language, text))).toBe(after);
  });

  it.each(SILENT)("%s is silent: %s", (language, text) => {
    expect(marked(stopBeforeLowercase, language, text)).toBe(text);
  });

  it("is silent where the base goes on small after the same short form", () => {
    const english = "The gadg. and the gizm. were old.";
    expect(
      markedPair(stopBeforeLowercase, "fr>en", "Le gadg. et le gizm. étaient vieux.", english),
    ).toBe(english);
  });

  it("leaves the place to the other check where the base ends a sentence", () => {
    const [french, english] = [
      "La barque partit. Le port dormait.",
      "The boat left. the harbour slept.",
    ];
    expect(findInPair(stopBeforeLowercase, "fr>en", french, english)).toEqual([]);
    expect(markedPair(sentenceCase, "fr>en", french, english)).toBe(
      "The boat left. ⟦t⟧he harbour slept.",
    );
  });

  it("marks the likelier fault and offers both cures", () => {
    const [french, english] = [
      "Le vieux gardien du phare monta l’escalier, la lampe de cuivre brillait déjà dans sa main.",
      "The old keeper of the lighthouse climbed the stairs. the brass lamp was already shining in his hand.",
    ];
    const found = [stopBeforeLowercase, sentenceCase].flatMap((check) =>
      findInPair(check, "fr>en", french, english),
    );
    expect(found.map(({ start, end }) => english.slice(start, end))).toEqual(["."]);
    expect(found[0]?.fixes).toEqual([" t", ". T"]);
    expect(found[0]?.fixSpan).toEqual({ start: 51, end: 54 });
  });

  it("reports a place once: as one fault or the other", () => {
    const words = fc.array(
      fc.constantFrom("the", "river", "he", "and", "came", "then", "wide", "Anna"),
      { minLength: 3, maxLength: 30 },
    );
    fc.assert(
      fc.property(words, words, (before, after) => {
        const text = `${before.join(" ")}. ${after.join(" ")}`;
        const found = [stopBeforeLowercase, sentenceCase].flatMap((check) =>
          findIn(check, "en", text),
        );
        expect(found.length).toBe(/^\p{Ll}/u.test(after[0] ?? "") ? 1 : 0);
      }),
    );
  });

  it("reads a row of several paragraphs as one text", () => {
    const document = {
      editions: [
        {
          language: "fr",
          basedOn: null,
          paragraphs: ["Il plut longtemps.", "Dans un atelier du port, on travaillait."],
        },
        {
          language: "en",
          basedOn: 0,
          paragraphs: ["It rained for long.", "In a workshop. in the harbour, they worked."],
        },
      ],
      rows: [
        [
          [0, 1],
          [0, 1],
        ],
      ],
    };
    const found = checkDocument(document, { checks: [stopBeforeLowercase, sentenceCase] });
    expect(found.map(({ check, paragraph, start }) => [check, paragraph, start])).toEqual([
      ["stop-before-lowercase", 1, 13],
    ]);
  });
});
