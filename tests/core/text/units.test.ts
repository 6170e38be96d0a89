import { describe, expect, it } from "vitest";
import {
  areOtherUnits,
  mayBeConverted,
  unitBeside,
  unitNamesFor,
  unitsNamed,
} from "#lib/core/text/units.ts";

function beside(language: string, text: string): readonly string[] {
  const start = text.search(/\d/u);
  const length = /^\d+/u.exec(text.slice(start))?.[0].length ?? 0;
  return unitBeside(text, { start, end: start + length }, language)?.units ?? [];
}

describe("unitBeside()", () => {
  it.each([
    ["en", "20 years", ["year"]],
    ["en", "a 20-year-old", ["year"]],
    ["en", "Ann Lee, 54, said", ["year"]],
    ["en", "as young as 11", ["year"]],
    ["en", "£125", ["GBP"]],
    ["en", "20 per cent", ["percent"]],
    ["fr", "5 d’euros", ["EUR"]],
    ["uk", "20-річний", ["year"]],
    ["uk", "5 років", ["year"]],
    ["de", "5-jährige", ["year"]],
    ["zh", "5公里", ["kilometer"]],
    ["pl", "5 godzin", ["hour"]],
    ["en", "20 sheep", []],
    ["fr", "5, ans", []],
  ])("%s: %s", (language, text, units) => {
    expect(beside(language, text)).toEqual(units);
  });
});

describe("units", () => {
  it("differ only where they measure the same", () => {
    expect(areOtherUnits(["year"], ["month"])).toBe(true);
    expect(areOtherUnits(["pound", "GBP"], ["GBP"])).toBe(false);
    expect(areOtherUnits(["year"], ["kilometer"])).toBe(false);
  });

  it.each([
    [550, "pound", 250, "kilogram", true],
    [48, "hour", 2, "day", true],
    [80, "degree", 27, "degree", true],
    [5, "mile", 5, "kilometer", false],
    [5, "USD", 5, "EUR", false],
  ])("%d %s may be %d %s: %s", (value, from, other, to, expected) => {
    expect(mayBeConverted({ value, units: [from] }, { value: other, units: [to] })).toBe(expected);
  });

  it.each([
    ["year", 20, "місяців", "uk", "років"],
    ["year", 3, "місяці", "uk", "роки"],
    ["percent", 20, "Promille", "de", "Prozent"],
    ["kilometer", 5, "m", "fr", "km"],
    ["USD", 5, "€", "en", "$"],
  ])("are written to fit: %s for %d %s (%s) is %s", (unit, value, found, language, name) => {
    expect(unitNamesFor(unit, value, found, language)).toContain(name);
  });

  it("have names in languages without a list of their own", () => {
    expect(unitsNamed("vuotta", "fi")).toEqual(["year"]);
    expect(unitsNamed("anos", "pt-BR")).toEqual(["year"]);
  });
});
