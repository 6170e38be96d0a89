import { describe, expect, it } from "vitest";
import { units } from "#lib/core/checks/facts/units.ts";
import { findInPair, fixed, markedPair, unmarked } from "../marked.ts";

// Languages, source, translation with brackets round what is found, translation after the first fix.
const FOUND = [
  ["fr>en", "11 millions de livres", "£11 ⟦billion⟧", "£11 million"],
  ["en>es", "2.2 billion", "2200 ⟦miles⟧", "2200 millones"],
  ["en>uk", "5 million", "5 ⟦мільярдів⟧", "5 мільйонів"],
  ["en>fr", "11 million", "⟦11⟧ arbres", "11 million arbres"],
  ["en>es", "the 20-year-old", "de 20 ⟦meses⟧", "de 20 años"],
  ["en>fr", "Ann Lee, 54, said", "Ann Lee, 54 ⟦mois⟧", "Ann Lee, 54 ans"],
  ["de>uk", "vor 3 Jahren", "3 ⟦місяці⟧ тому", "3 роки тому"],
  ["fr>en", "70 % des voix", "70 ⟦per mille⟧ of the votes", "70 percent of the votes"],
  ["en>uk", "70 percent", "70 ⟦‰⟧", "70 %"],
  ["fr>en", "125 millions de livres sterling", "for ⟦€⟧125m", "for £125m"],
  ["en>de", "for 500 dollars", "für 500 ⟦Euro⟧", "für 500 Dollar"],
  ["en>fr", "300 km away", "à 300 ⟦m⟧", "à 300 km"],
] as const;

const SILENT = [
  ["en>fr", "550 pounds", "550 livres"],
  ["en>fr", "5 pounds of gold", "5 livres d’or"],
  ["en>fr", "20 percent", "20 pour cent"],
  ["en>uk", "a 20-year-old", "20-річний"],
  ["en>es", "$2.4 billion", "2400 millones de dólares"],
  ["fr>en", "5 milliards d’euros", "€5bn"],
  ["en>fr", "48 hours", "2 jours"],
  ["en>fr", "20 years and 20 months", "20 mois et 20 ans"],
  ["en>zh", "20 years", "20年"],
  ["zh>en", "92万份", "920 thousand files"],
  ["en>ar", "20 years", "20 سنة"],
  ["en>de", "the 5 o’clock train", "der Zug um 5 Uhr"],
] as const;

describe("units", () => {
  it.each(FOUND)("%s: %s | %s", (languages, source, notation, after) => {
    const target = unmarked(notation);
    expect(markedPair(units, languages, source, target)).toBe(notation);
    expect(fixed(target, findInPair(units, languages, source, target))).toBe(after);
  });

  it.each(SILENT)("%s is silent: %s | %s", (languages, source, target) => {
    expect(markedPair(units, languages, source, target)).toBe(target);
  });
});
