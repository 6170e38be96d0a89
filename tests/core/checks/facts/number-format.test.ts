import { describe, expect, it } from "vitest";
import { numberFormat } from "#lib/core/checks/facts/number-format.ts";
import { findIn, findInPair, marked, markedPair, unmarked } from "../marked.ts";

// Languages, source, translation with brackets round what is found, the fixes.
const FOUND = [
  ["en>es", "60,000 men", "⟦60,000⟧ hombres", ["60\u00a0000", "60.000", "60 000"]],
  ["en>fr", "60,000 men", "⟦60,000⟧ hommes", ["60\u00a0000", "60\u202f000", "60 000"]],
  ["en>uk", "60,000 men", "⟦60,000⟧ осіб", ["60\u00a0000", "60 000"]],
  ["fr>en", "3,5 points", "⟦3,5⟧ points", ["3.5"]],
  ["de>en", "300.000 Menschen", "⟦300.000⟧ people", ["300,000"]],
  ["en>de", "1.05 million", "⟦1.05⟧ Millionen", ["1,05"]],
  ["en>fr", "about a mile away", "à environ ⟦1.5⟧ km", ["1,5"]],
  ["fr>en", "à 6 h 40", "at ⟦6,40⟧ am", ["6.40", "6:40"]],
] as const;

const SILENT = [
  ["en>es", "60,000 men", "60.000 hombres"],
  ["en>es", "60,000 men", "60\u00a0000 hombres"],
  ["fr>en", "3,5 points", "3.5 points"],
  ["en>fr", "2.125 metres", "2,125 mètres"],
  ["en>es", "at 7:30", "a las 7.30"],
  ["en>fr", "about a mile away", "à 16.30 h"],
  ["en>es", "version 2.0", "versión 2.1.4"],
  ["en>de", "on 11 February 2018", "am 11.02.2018"],
] as const;

describe("number-format", () => {
  it.each(FOUND)("%s: %s | %s", (languages, source, notation, fixes) => {
    const target = unmarked(notation);
    expect(markedPair(numberFormat, languages, source, target)).toBe(notation);
    expect(findInPair(numberFormat, languages, source, target)[0]?.fixes).toEqual(fixes);
  });

  it.each(SILENT)("%s is silent: %s | %s", (languages, source, target) => {
    expect(markedPair(numberFormat, languages, source, target)).toBe(target);
  });

  it.each([
    ["es", "más de ⟦1,000,000⟧ de personas"],
    ["en", "some ⟦3,5⟧ points"],
    ["en", "⟦1.000.000⟧ people"],
  ])("%s judges by shape alone without a base: %s", (language, notation) => {
    expect(marked(numberFormat, language, unmarked(notation))).toBe(notation);
  });

  it.each([
    ["es", "60,000 o 60"],
    ["fr", "à 19.30 précises"],
    ["en", "60,000 and 3.5"],
  ])("%s leaves what has two readings without a base: %s", (language, text) => {
    expect(findIn(numberFormat, language, text)).toEqual([]);
  });
});
