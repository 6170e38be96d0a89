import { describe, expect, it } from "vitest";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { numbers } from "#lib/core/checks/facts/numbers.ts";
import { documentOf, findInPair, fixed, markedPair, unmarked } from "../marked.ts";

// Languages, source, translation with brackets round what is found, translation after the first fix.
const FOUND = [
  ["en>es", "since 1994", "desde ⟦1992⟧", "desde 1994"],
  ["fr>uk", "de 60\u00a0000 hommes", "армію з ⟦6\u00a0000⟧ осіб", "армію з 60\u00a0000 осіб"],
  ["en>fr", "some 2.4 million", "près de ⟦2,9⟧ millions", "près de 2,4 millions"],
  ["en>de", "12 ducks", "⟦13⟧ Enten", "12 Enten"],
  ["de>en", "zweiundzwanzig Schafe", "⟦twenty-three⟧ sheep", "twenty-three sheep"],
  ["es>fr", "quinientas ovejas", "⟦deux cents⟧ moutons", "deux cents moutons"],
  ["en>fr", "at 7:05 sharp", "à 7:⟦15⟧ précises", "à 7:05 précises"],
  ["fr>uk", "le premier en trois ans", "перша за ⟦п’ять⟧ років", "перша за п’ять років"],
  ["fr>en", "plus de 20 % au total", "more than ⟦percent⟧ in all", "more than 20 percent in all"],
  ["en>uk", "Over 2,500 birds", "Понад ⟦птахів⟧", "Понад 2500 птахів"],
  [
    "en>de",
    "In 1931 he left Vienna.",
    "Im Jahr ⟦verließ⟧ er Wien.",
    "Im Jahr 1931 verließ er Wien.",
  ],
] as const;

const SILENT = [
  ["en>es", "60,000 men in 2023", "60 000 hombres en 2023"],
  ["en>fr", "$2.4 billion", "2,4 milliards de dollars"],
  ["es>en", "2,2 mil millones", "2.2 billion"],
  ["fr>en", "trois ans", "3 years"],
  ["fr>en", "à 19 h 40", "at 7:40 p.m."],
  ["en>fr", "in the 1990s", "dans les années 90"],
  ["en>fr", "the 19th century", "le XIXe siècle"],
  ["en>es", "a 550 pound hog", "un cerdo de 250 kilos"],
  ["fr>en", "quatre-vingt-dix jours", "90 days"],
  ["en>uk", "twenty-one ships and 300 sailors", "21 корабель і три сотні моряків"],
  ["en>fr", "one more day", "un jour de plus"],
  ["zh>en", "收到超92万份申请", "received over 920,000 applications"],
  ["zh>en", "2月10日发布", "released on February 10"],
  ["en>es", "800 kph (497 mph)", "800 km/h"],
  ["en>fr", "a 6-foot-6 forward", "un ailier de 1,98 m"],
  ["en>fr", "sunny, 80 degrees", "ensoleillé, 27 degrés"],
  ["en>de", "within 48 hours", "innerhalb von zwei Tagen"],
  ["en>es", "she is 100 percent certain", "tiene la absoluta certeza"],
  ["en>uk", "See https://example.org/2479", "Див. https://example.org/2479-uk"],
  ["en>fr", "tens of thousands", "des dizaines de milliers"],
  ["fr>es", "à 13 h", "a la una de la tarde"],
  ["fr>en", "la même chose", "the same 5 things"],
  ["en>de", "About 7,000 people came.", "Rund siebentausend Menschen kamen."],
  ["en>de", "He came 11th in Bremen.", "Er kam in Bremen auf den elften Platz."],
  ["en>uk", "in the 18th century", "у вісімнадцятому столітті"],
  ["en>uk", "an 18-year-old pupil", "вісімнадцятирічний учень"],
  ["en>es", "They came 4th in Paris.", "Llegaron en cuarto lugar en París."],
  ["en>it", "It has 23 towers.", "Ha ventitré torri."],
] as const;

describe("numbers", () => {
  it.each(FOUND)("%s: %s | %s", (languages, source, notation, after) => {
    const target = unmarked(notation);
    expect(markedPair(numbers, languages, source, target)).toBe(notation);
    expect(fixed(target, findInPair(numbers, languages, source, target))).toBe(after);
  });

  it.each(SILENT)("%s is silent: %s | %s", (languages, source, target) => {
    expect(markedPair(numbers, languages, source, target)).toBe(target);
  });

  it("points at the number of the base", () => {
    const [finding] = findInPair(numbers, "en>de", "We saw 12 ducks.", "Wir sahen 13 Enten.");
    expect(finding?.evidence).toEqual([{ edition: 0, paragraph: 0, start: 7, end: 9 }]);
  });
});

// One error is one finding, in the edition where it was born.
describe("numbers along a chain", () => {
  it.each([
    [
      "in the pivot",
      ["en 1994", "in 1992", "en 1992"],
      ["1:introduced@fr>en", "2:inherited@fr>en"],
    ],
    ["in the target", ["en 1994", "in 1994", "en 1992"], ["2:introduced@en>es"]],
    ["in the pivot, mended after it", ["en 1994", "in 1992", "en 1994"], ["1:introduced@fr>en"]],
    ["nowhere", ["en 1994", "in 1994", "en 1994"], []],
  ])("%s", (_, texts, expected) => {
    const findings = checkDocument(documentOf("fr>en>es", texts), { checks: [numbers] });
    expect(findings.map(({ edition, origin }) => `${edition}:${origin}`)).toEqual(expected);
  });
});
