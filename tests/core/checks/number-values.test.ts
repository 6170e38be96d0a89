import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalsOf, groupMarkIn, writeNumber } from "#lib/core/text/number-format.ts";
import { readNumbers } from "#lib/core/text/number-values.ts";
import { tokenise } from "#lib/core/text/tokens.ts";
import { groupMarksOf } from "#lib/core/text/typography.ts";

function read(language: string, text: string): (readonly number[])[] {
  return readNumbers(text, tokenise(text, language), language).map(({ values }) => values);
}

describe("readNumbers()", () => {
  it.each([
    ["en", "60,000 men", [[60000, 60]]],
    ["es", "60,000 hombres", [[60, 60000]]],
    ["fr", "60\u00a0000 hommes", [[60000]]],
    ["fr", "2,4 millions", [[2400000]]],
    ["es", "2,2 mil millones", [[2200000000]]],
    ["uk", "5 тис. осіб", [[5000]]],
    ["en", "a £125m deal", [[125000000, 125]]],
    ["en", "in 2018 300 people", [[2018], [300]]],
    ["de", "am 11.02.2018", [[11], [2], [2018]]],
    ["en", "12,345.67 and 1.000.000", [[12345.67], [1000000]]],
    ["en", "at 4.40 am", [[4], [40]]],
    ["en", "twenty-one, three hundred, one", [[21], [300]]],
    ["fr", "quatre-vingt-dix, soixante-douze", [[90], [72]]],
    ["es", "treinta y dos; cinco y seis", [[32], [5], [6]]],
    ["uk", "двадцять три, п’ять", [[23], [5]]],
    ["fr", "le XIXe siècle", [[19]]],
    ["uk", "ХХІ століття", [[21]]],
    ["ja", "なし", []],
  ])("%s: %s", (language, text, values) => {
    expect(read(language, text)).toEqual(values);
  });

  it("reads back what is written in any language", () => {
    const language = fc.constantFrom("en", "fr", "es", "uk", "de", "es-MX", "ar");
    const value = fc.integer({ min: 1, max: 999_999_999 });
    fc.assert(
      fc.property(language, value, fc.nat(2), (tag, whole, fraction) => {
        const number = whole / 10 ** fraction;
        const text = writeNumber(number, fraction, tag, groupMarksOf(tag)[0] ?? "");
        // Western digits only: Arabic locales differ in marks, not in what is read here.
        fc.pre(/^[\d\s.,]+$/u.test(text));
        expect(read(tag, text)[0]).toContain(number);
      }),
    );
  });
});

describe("number formats", () => {
  it.each([
    ["60 000", " "],
    ["1.000.000", "."],
    ["1994", ""],
    ["3,5", ""],
  ])("groupMarkIn(%s) is “%s”", (figure, mark) => {
    expect(groupMarkIn(figure)).toBe(mark);
  });

  it.each([
    [2.4, 1],
    [60000, 0],
    [0.12345, null],
  ])("decimalsOf(%d) is %s", (value, decimals) => {
    expect(decimalsOf(value)).toBe(decimals);
  });
});
