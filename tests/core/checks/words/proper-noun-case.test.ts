import { describe, expect, it } from "vitest";
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

describe("proper-noun-case", () => {
  it("learns a name from its own edition", () => {
    const text = "as kyiv claims\nan attack on Kyiv was feared\nthe fear in Kyiv grew";
    expect(find("en", text)).toEqual(["0:kyiv → Kyiv"]);
  });

  it("learns a name from the same row of another edition", () => {
    expect(find("fr>es", "comme l’affirme Kyiv", "como afirma kyiv")).toEqual(["1:kyiv → Kyiv"]);
  });

  it("learns from a sister edition, in either direction", () => {
    expect(find("es>fr", "cerca de oslo", "près d’Oslo")).toEqual(["0:oslo → Oslo"]);
  });

  it("learns in Cyrillic, across an elision and a possessive", () => {
    expect(find("uk", "війна у києві\nміста Києві й у Києві\nщо в Києві")).toEqual([
      "0:києві → Києві",
    ]);
    expect(find("fr>en", "le climat de l’Islande", "and iceland’s\n")).toEqual([]);
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
