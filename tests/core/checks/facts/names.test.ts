import { describe, expect, it } from "vitest";
import type { Finding, Speller } from "#lib/core/checks/engine/check.ts";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { names } from "#lib/core/checks/facts/names.ts";
import { documentOf, findInPair, fixed, markedPair, unmarked } from "../marked.ts";

// Languages, source, translation with brackets round what is found, translation after the first fix.
const FOUND = [
  ["fr>en", "Le juge Kavanaugh parle.", "Judge ⟦Kavanuagh⟧ speaks.", "Judge Kavanaugh speaks."],
  ["en>es", "in the town of Radstock", "en ⟦Rasdtock⟧", "en Radstock"],
  ["en>fr", "said Jeff Sessions", "a dit Jeff ⟦Sesions⟧", "a dit Jeff Sessions"],
  ["en>uk", "on Sportsound today", "на ⟦Sportsuond⟧ сьогодні", "на Sportsound сьогодні"],
  ["en>de", "the Melrose team", "die Mannschaft ⟦Malrose⟧", "die Mannschaft Melrose"],
] as const;

const SILENT = [
  ["fr>en", "le président Loukachenko", "President Lukashenko"],
  ["fr>en", "selon Gorbatchev", "according to Gorbachev"],
  ["fr>en", "le Ministre et les Républicains", "the Minister and the Republicans"],
  ["fr>es", "Marie rit", "María ríe"],
  ["en>uk", "Sutopo Nugroho said", "сказав Сутопо Нугрохо"],
  ["en>de", "in Baden-Wuerttemberg", "in Baden-Württemberg"],
  ["en>fr", "in October", "en Octobre"],
  ["en>ar", "in Kyiv", "في كييف"],
  ["en>zh", "Ann Lee", "安·李"],
  ["en>fr", "Anna met Anne", "Anna vit Anne"],
] as const;

describe("names", () => {
  it.each(FOUND)("%s: %s | %s", (languages, source, notation, after) => {
    const target = unmarked(notation);
    expect(markedPair(names, languages, source, target)).toBe(notation);
    expect(fixed(target, findInPair(names, languages, source, target))).toBe(after);
  });

  it.each(SILENT)("%s is silent: %s | %s", (languages, source, target) => {
    expect(markedPair(names, languages, source, target)).toBe(target);
  });

  it("leaves an edition the spelling it keeps to", () => {
    const texts = ["I saw Marcel.\nThen Marcel left.", "Я бачив Marcle.\nMarcle пішов."];
    expect(checkDocument(documentOf("en>uk", texts), { checks: [names] })).toEqual([]);
  });

  it("believes the dictionary", () => {
    const speller: Speller = { knows: (word) => word === "Melrase", suggest: () => [] };
    const document = documentOf("en>de", ["the Melrose team", "die Mannschaft Melrase"]);
    const spellers = new Map([["de", speller]]);
    expect(checkDocument(document, { checks: [names] })).toHaveLength(1);
    expect(checkDocument(document, { checks: [names], spellers })).toEqual([]);
  });
});

function placed(languages: string, texts: readonly string[]): string[] {
  const show = ({ edition, start, end, origin }: Finding) =>
    `${edition} ${origin} ${texts[edition]?.slice(start, end)}`;
  return checkDocument(documentOf(languages, texts), { checks: [names] }).map(show);
}

describe("names in three editions", () => {
  it("are missed where all the others have the person", () => {
    const found = placed("fr>en>uk", [
      "Hier, Sylvie Bermann répondait à la radio.",
      "Yesterday Sylvie Bermann answered on the radio.",
      "Учора консультантка відповідала на радіо.",
    ]);
    expect(found).toEqual(["2 introduced@en>uk Учора консультантка"]);
  });

  it.each([
    [["Sylvie Bermann parle.", "Sylvie Bermann speaks.", "Говорить Сільві Берман."]],
    [["Sylvie Bermann parle.", "She speaks.", "Вона говорить."]],
    [["Maison Blanche, hier", "White House, yesterday", "у Білому домі"]],
  ])("are not missed: %j", (texts) => {
    expect(placed("fr>en>uk", texts)).toEqual([]);
  });

  it("are inherited with their slip", () => {
    expect(placed("fr>en>es", ["à Radstock hier", "in Rasdtock", "en Rasdtock"])).toEqual([
      "1 introduced@fr>en Rasdtock",
      "2 inherited@fr>en Rasdtock",
    ]);
  });
});
