import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadSpellers } from "#lib/adapters/spellers.ts";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { properNounCase } from "#lib/core/checks/words/proper-noun-case.ts";
import { documentOf } from "../marked.ts";

/** Runs the check on editions given as lines; returns "edition:word → fix". */
function find(languages: string, ...texts: readonly string[]): string[] {
  const document = documentOf(languages, texts);
  return checkDocument(document, { checks: [properNounCase] }).map(
    ({ edition, paragraph, start, end, fixes }) =>
      `${edition}:${document.editions[edition]?.paragraphs[paragraph]?.slice(start, end)} → ${fixes[0]}`,
  );
}

const spellers = await loadSpellers(["en", "fr", "es", "uk", "de"]);
const isInstalled = (languages: string) =>
  languages.split(">").every((language) => spellers.has(language));

/** The same with dictionaries; only what is found in the last edition. */
function findKnowing(languages: string, texts: readonly string[]): string[] {
  const document = documentOf(languages, texts);
  return checkDocument(document, { checks: [properNounCase], spellers })
    .filter(({ edition }) => edition === texts.length - 1)
    .flatMap(({ fixes }) => fixes);
}

const FOUND_KNOWING = [
  ["en", ["She left on friday."], ["Friday"]],
  ["en", ["the swedish ferry to united States ports"], ["Swedish", "United"]],
  ["fr", ["le climat de l’islande"], ["Islande"]],
  ["uk", ["вона жила в україні"], ["Україні"]],
  ["de", ["Sie sah das leuchtfeuer dort."], ["Leuchtfeuer"]],
  ["fr>en", ["À Oxford Grove, rien."], ["Grove"]],
  ["en>es", ["He left New York."], ["York"]],
  ["en>fr", ["China sells them."], ["Chine"]],
  ["en>uk", ["A boat left Ilfracombe."], ["Ілфракумба"]],
] as const;

const INSTITUTIONS = [
  ["es", ["dijo la cruz Roja"], ["Cruz"]],
  ["en", ["in the labour Party"], ["Labour"]],
  ["es", ["el Tribunal supremo"], ["Supremo"]],
  ["es", ["el consejo de Seguridad"], ["Consejo"]],
  ["en>fr", ["before the Senate today", "devant le sénat aujourd’hui"], ["Sénat"]],
  ["fr>en", ["pour un Congrès fort", "for a strong congress"], ["Congress"]],
  ["en>uk", ["said the White House", "повідомили в білому домі"], ["Білому"]],
  ["es", ["colegios de escocia"], ["Escocia"]],
  ["en>fr", ["he said Damascus fought", "il a dit que damas luttait"], ["Damas"]],
] as const;

const LAST: Readonly<Record<string, string>> = {
  "fr>en": "In Oxford grove, nothing.",
  "en>es": "Dejó Nueva york.",
  "en>fr": "La chine les vend.",
  "en>uk": "Човен покинув ілфракумба.",
};

const SILENT_KNOWING = [
  ["months and languages in French", "en>fr", ["a French ferry in May", "un bac français en mai"]],
  ["what English alone capitalises", "en>es", ["the Nazi regime", "el régimen nazi"]],
  ["a title before a name", "en>fr", ["said President Duval", "dit le président Duval"]],
  ["offices in Ukrainian", "en>uk", ["the Senate met in Congress", "сенат засідав у конгресі"]],
  ["the Internet", "fr>en", ["sur Internet", "on the internet"]],
  ["addresses", "en", ["see www.france.fr and berlin@exampel.org"]],
  ["compounds", "en", ["a trans-european route"]],
  ["German adjectives and verbs", "de", ["um auf einem landesweiten Weg weiterzukämpfen"]],
  ["an elliptic German noun", "de", ["Atomwaffen und -technologien"]],
  ["a style of small heads", "en", ["in the Labour party and before the Supreme court"]],
  ["a white house", "es", ["una casa blanca junto al mar"]],
  ["a red cross", "en>fr", ["a red cross on the map", "une croix rouge sur la carte"]],
  ["a congress", "en>es", ["a congress of doctors", "un congreso de médicos"]],
  ["an institution all in small letters", "fr>en", ["la Cour suprême", "the supreme court"]],
  ["a style of capitals", "en>uk", ["the General Assembly", "на Генеральній асамблеї"]],
  ["places that are words", "es", ["las damas, las brujas y la lima de galles"]],
  ["a capital of German", "de>fr", ["Er sah den Damascus Senate", "le sénat de damas"]],
  ["a fruit salad", "en>es", ["a fruit salad", "una macedonia de frutas"]],
] as const;

describe("proper-noun-case with dictionaries", () => {
  it.each(FOUND_KNOWING.filter(([languages]) => isInstalled(languages)))(
    "%s: %j",
    (languages, texts, names) => {
      const last = LAST[languages];
      expect(findKnowing(languages, last ? [...texts, last] : texts)).toEqual(names);
    },
  );

  it.each(INSTITUTIONS.filter(([languages]) => isInstalled(languages)))(
    "%s: %j",
    (languages, texts, names) => {
      expect(findKnowing(languages, texts)).toEqual(names);
    },
  );

  it.each(SILENT_KNOWING.filter(([, languages]) => isInstalled(languages)))(
    "is silent on %s",
    (_, languages, texts) => {
      expect(findKnowing(languages, texts)).toEqual([]);
    },
  );

  it("finds nothing in a text without small letters, whatever stands beside it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (text, base) => {
        const lines = [base, text.toUpperCase()].map((line) => line.replace(/\n/gu, " "));
        const found = findKnowing("fr>en", lines);
        expect(
          found.filter((fix) => /^\p{Lu}\p{Ll}/u.test(fix) && !/\p{Ll}/u.test(lines[1] ?? "")),
        ).toEqual([]);
      }),
    );
  });
});

describe("proper-noun-case", () => {
  it("learns a name from its own edition", () => {
    const text = "as kyiv claims\nan attack on Kyiv was feared\nthe fear in Kyiv grew";
    expect(find("en", text)).toEqual(["0:kyiv → Kyiv"]);
  });

  it("learns a name from the same row of another edition", () => {
    expect(find("fr>es", "comme l’affirme Kyiv", "como afirma kyiv")).toEqual(["1:kyiv → Kyiv"]);
  });

  it("puts the edition's own spelling of the name first", () => {
    const own = "afirma kyiv\nvive en Kiev\nllega a Kiev";
    expect(find("fr>es", "affirme Kyiv\nvit à Kyiv\narrive à Kyiv", own)).toEqual([
      "1:kyiv → Kiev",
    ]);
  });

  it("learns from a sister edition, in either direction", () => {
    expect(find("es>fr", "cerca de oslo", "près d’Oslo")).toEqual(["0:oslo → Oslo"]);
  });

  it("learns in Cyrillic, across an elision and a possessive", () => {
    expect(find("uk", "війна у києві\nміста Києві й у Києві\nщо в Києві")).toEqual([
      "0:києві → Києві",
    ]);
    expect(find("fr>en", "le climat de l’Islande", "and iceland’s\n")).toEqual([
      "1:iceland → Iceland",
    ]);
    expect(find("fr>en", "le plan de Bermann", "the bermann’s plan")).toEqual([
      "1:bermann → Bermann",
    ]);
  });

  it("completes a name of two words", () => {
    expect(find("fr>es", "selon Lewis Hamilton", "según Lewis hamilton")).toEqual([
      "1:hamilton → Hamilton",
    ]);
  });

  it.each([
    [
      "a word used both ways",
      "en",
      ["the Soviet Republic fell\nthis republic stands\nthe Republic won"],
    ],
    [
      "a title before a name",
      "en>es",
      ["says General Pellistrandi", "dice el general Pellistrandi"],
    ],
    ["a sentence start", "en>fr", ["Train tickets. Train rides.", "le train"]],
    ["a headline", "en>fr", ["The Long Night Train Comes Home", "le train de nuit"]],
    ["German nouns", "de>en", ["ich sehe die Hand im Sand", "the hand in the sand"]],
    ["a German edition", "en>de", ["he saw Wolf there", "er sah wolf dort"]],
    ["an acronym", "en>fr", ["it is the CAR he saw", "il viendra car il pleut"]],
    ["an office in English", "en>fr", ["he met the President there", "il est president"]],
    ["part of a longer name", "en>fr", ["in the European Union today", "cette union dure"]],
    ["other scripts", "ja>ar", ["東京へ行く", "إلى طوكيو"]],
  ])("is silent on %s", (_, languages, texts) => {
    expect(find(languages, ...texts)).toEqual([]);
  });
});
