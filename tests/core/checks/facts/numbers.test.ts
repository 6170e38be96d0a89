import { describe, expect, it } from "vitest";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { numbers } from "#lib/core/checks/facts/numbers.ts";
import { documentOf, findInPair, fixed, markedPair, unmarked } from "../marked.ts";

// Languages, source, translation with brackets round what is found, translation after the first fix.
const FOUND = [
  ["en>es", "since 1994", "desde ⟦1992⟧", "desde 1994"],
  ["fr>uk", "de 60\u00a0000 hommes", "армію з ⟦6\u00a0000⟧ осіб", "армію з 60\u00a0000 осіб"],
  ["en>fr", "some 2.4 million", "près de ⟦2,9 millions⟧", "près de 2,4 millions"],
  ["en>de", "12 ducks", "⟦13⟧ Enten", "12 Enten"],
  ["fr>uk", "le 24 février", "24 ⟦січня⟧", "24 лютого"],
  ["en>es", "on March 14", "el 14 de ⟦mayo⟧", "el 14 de marzo"],
  ["fr>uk", "le premier en trois ans", "перша за ⟦п’ять⟧ років", "перша за п’ять років"],
  ["fr>en", "plus de 20 % au total", "⟦more than percent in all⟧", "more than percent in all"],
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
  ["en>es", "you may go, I may 5 times", "puedes ir, yo 5 veces"],
  ["fr>en", "la même chose", "the same 5 things"],
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
    ["in the pivot", ["en 1994", "in 1992", "en 1992"], ["1:introduced@fr>en"]],
    ["in the target", ["en 1994", "in 1994", "en 1992"], ["2:introduced@en>es"]],
    ["in the pivot, mended after it", ["en 1994", "in 1992", "en 1994"], ["1:introduced@fr>en"]],
    ["nowhere", ["en 1994", "in 1994", "en 1994"], []],
  ])("%s", (_, texts, expected) => {
    const findings = checkDocument(documentOf("fr>en>es", texts), { checks: [numbers] });
    expect(findings.map(({ edition, origin }) => `${edition}:${origin}`)).toEqual(expected);
  });
});
