import { describe, expect, it } from "vitest";
import { acronymVariant } from "#lib/core/checks/words/acronym-variant.ts";
import { casingVariant } from "#lib/core/checks/words/casing-variant.ts";
import { spellingOf } from "#lib/core/checks/words/orthographies.ts";
import { orthographyVariant } from "#lib/core/checks/words/orthography-variant.ts";
import { findIn, fixed, marked, unmarked } from "../marked.ts";

const CHECKS = [
  // Check, language, the text with brackets round what is found, the text after the first fix.
  [acronymVariant, "en", "KQRTV said so. ⟦KQR TV⟧ denied it.", "KQRTV said so. KQRTV denied it."],
  [acronymVariant, "en", "KQR-TV, then KQR-TV, then ⟦KQRTV⟧.", "KQR-TV, then KQR-TV, then KQR-TV."],
  [
    acronymVariant,
    "en",
    "The UN met, the UN spoke, the ⟦U.N.⟧ left.",
    "The UN met, the UN spoke, the UN left.",
  ],
  [
    casingVariant,
    "en",
    "an old naval academy, an old naval ⟦Academy⟧ of note",
    "an old naval academy, an old naval academy of note",
  ],
  [
    casingVariant,
    "fr",
    "notre petite commune, notre petite ⟦Commune⟧ aussi",
    "notre petite commune, notre petite commune aussi",
  ],
  [
    orthographyVariant,
    "en",
    "The colour, the flavour, the centre and the ⟦harbor⟧.",
    "The colour, the flavour, the centre and the harbour.",
  ],
  [
    orthographyVariant,
    "en",
    "They organize, realize and criticize what we ⟦recognise⟧.",
    "They organize, realize and criticize what we recognize.",
  ],
  [
    orthographyVariant,
    "de",
    "Er muss, er wusste, dass; und ⟦daß⟧ es regnet.",
    "Er muss, er wusste, dass; und dass es regnet.",
  ],
  [
    orthographyVariant,
    "es",
    "Es solo uno, solo dos, solo tres, ⟦sólo⟧ cuatro.",
    "Es solo uno, solo dos, solo tres, solo cuatro.",
  ],
  [
    orthographyVariant,
    "uk",
    "Новий проєкт, проєкту, проєктом, але ⟦проекту⟧ нема.",
    "Новий проєкт, проєкту, проєктом, але проєкту нема.",
  ],
] as const;

const SILENT = [
  [acronymVariant, "en", "The UN, the EU, the UN and the U.N. alike, said the U.N."],
  [acronymVariant, "en", "J.K. Rowling met JK and J.R.R. Tolkien."],
  [acronymVariant, "en", "BREAKING NEWS TODAY: BREAKINGNEWS"],
  [casingVariant, "en", "former President Obama and the former president"],
  [casingVariant, "en", "The Council of Independent Schools speaks for independent schools."],
  [casingVariant, "en", "the Prime Minister, a prime minister"],
  [casingVariant, "en", "the Republic, the republic"],
  [casingVariant, "de", "der alte Bau und das alte bau"],
  [orthographyVariant, "en", "The colour and the color."],
  [orthographyVariant, "en", "The color, the flavor, the center; the Labour Party, Pearl Harbour."],
  [
    orthographyVariant,
    "en",
    "They advise, revise, promise and exercise; we organize, realize, criticize.",
  ],
  [
    orthographyVariant,
    "en",
    "The colour, the flavour, the harbour; a fetus, humoral immunity, a valise.",
  ],
  [
    orthographyVariant,
    "fr",
    "Le maître de l’île connaît le coût ; la zone dite rouge, les choses dites.",
  ],
  [orthographyVariant, "de", "Die Straße ist groß, der Weg heiß; Strass und Glas."],
  [orthographyVariant, "de", "Die Straße ist groß und heiß, und er muss gehen."],
  [orthographyVariant, "es", "Es sólo uno, sólo dos, sólo tres; vive solo."],
  [orthographyVariant, "it", "colore, sapore, centro"],
] as const;

describe("variants within an edition", () => {
  it.each(CHECKS)("$id, %s: %s", (check, language, notation, after) => {
    const text = unmarked(notation);
    expect(marked(check, language, text)).toBe(notation);
    expect(fixed(text, findIn(check, language, text))).toBe(after);
  });

  it.each(SILENT)("$id, %s is silent: %s", (check, language, text) => {
    expect(marked(check, language, text)).toBe(text);
  });
});

describe("spellingOf()", () => {
  it.each([
    ["en", "colourful", "colorful"],
    ["en", "theatre", "theater"],
    ["en", "defence", "defense"],
    ["en", "travelling", "traveling"],
    ["en", "analysed", "analyzed"],
    ["en", "organisations", "organizations"],
    ["en", "paediatrician", "pediatrician"],
    ["de", "mußte", "musste"],
    ["de", "straße", "strasse"],
    ["fr", "connaître", "connaitre"],
    ["fr", "événements", "évènements"],
    ["es", "período", "periodo"],
    ["en", "manoeuvre", "maneuver"],
    ["en", "manoeuvred", "maneuvered"],
    ["en", "behavioural", "behavioral"],
    ["fr", "presqu’île", "presqu’ile"],
    ["fr", "dîner", "diner"],
  ])("%s: %s and %s are one word", (language, old, young) => {
    expect(spellingOf(old, language)).toMatchObject({ style: "old", other: young });
    expect(spellingOf(young, language)).toMatchObject({ style: "new", other: old });
  });

  it.each([
    ["en", "emic"],
    ["en", "fetus"],
    ["en", "humoral"],
    ["en", "valise"],
    ["fr", "dite"],
    ["de", "strass"],
    ["de", "ebenblöße"],
  ])("%s: %s is written in one way", (language, word) => {
    expect(spellingOf(word, language)).toBeNull();
  });

  it.each([
    ["en", "our four hours laboratory size prize advise promise noise"],
    ["en", "analyses meter horizon citizen treatise mortise analysis"],
    ["de", "spaß fuß maß heißt dass"],
    ["fr", "dû sûr île-de-france"],
  ])("%s: %s stand in both or in one alone", (language, words) => {
    const told = words.split(" ").filter((word) => spellingOf(word, language) !== null);
    expect(told.filter((word) => !/ß|ss/u.test(word))).toEqual([]);
  });
});
