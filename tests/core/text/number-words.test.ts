import { describe, expect, it } from "vitest";
import { readNumberHints } from "#lib/core/text/number-hints.ts";
import { readNumbers } from "#lib/core/text/number-values.ts";
import { hasNumberWords, numberWord, scaleOf, scaleWordsFor } from "#lib/core/text/number-words.ts";
import { romanValue } from "#lib/core/text/roman-numerals.ts";
import { tokenise } from "#lib/core/text/tokens.ts";

function read(language: string, text: string): number[] {
  return readNumbers(text, tokenise(text, language), language).map(({ values }) => values[0] ?? -1);
}

describe("numbers in words", () => {
  it.each([
    ["en", "two hundred and six of three thousand four hundred", [206, 3400]],
    ["en", "nineteen hundred, tens of thousands, two million", [1900, 10_000, 2_000_000]],
    ["fr", "quatre-vingt-douze, vingt et un, soixante et onze", [92, 21, 71]],
    ["fr", "deux cent mille, quatre-vingts, des dizaines de milliers", [200_000, 80, 10_000]],
    ["es", "treinta y dos, quinientas, dos mil millones", [32, 500, 2_000_000_000]],
    ["fr", "dix-sept, dix-huitième, vingt-quatrième, cent dix-neuf", [17, 18, 24, 119]],
    ["en", "ten seven-year-olds, the twenty-fourth", [10, 7, 24]],
    ["uk", "двадцять два, двомастами, п’ятьма сотнями", [22, 200, 500]],
    ["uk", "двадцять четвертого лютого", [24]],
    ["de", "zweiundzwanzig, einundneunzig, dreihundert", [22, 91, 300]],
    ["de", "siebentausend, zweihundertfünfzigtausend, tausendundeine", [7000, 250_000, 1001]],
    ["de", "neunzehnhundertneunzig, dreissigtausend, Jahrtausend", [1990, 30_000]],
    ["nl", "tweehonderdvijftig, drieduizend", [250, 3000]],
    ["it", "ventitré, duemilatrecento, centottanta, Milano, centro", [23, 2300, 180]],
    ["pl", "czterystu, osiemset", [400, 800]],
    ["pt", "quatrocentas, novecentos", [400, 900]],
    ["ru", "восемьсот, девятисот", [800, 900]],
    ["nl", "tweeëntwintig en eenendertig", [22, 31]],
    ["it", "ventuno, trentotto, duemila", [21, 38, 2000]],
    ["pl", "dwadzieścia trzy", [23]],
    ["en", "cinq deux, one and two and three", [2, 3]],
    ["el", "δύο τρεις", []],
  ])("%s: %s", (language, text, values) => {
    expect(read(language, text)).toEqual(values);
  });

  it("tells counts, scales and hints", () => {
    expect(numberWord("Third", "en")).toEqual({ value: 3, kind: "hint" });
    expect(numberWord("п’ять", "uk")).toEqual({ value: 5, kind: "count" });
    expect(scaleOf("Milliarden", "de")).toBe(1e9);
    expect(scaleOf("five", "en")).toBeNull();
    expect(scaleWordsFor(1e9, "es")[0]).toBe("mil millones");
    expect([hasNumberWords("de-CH"), hasNumberWords("fi")]).toEqual([true, false]);
  });
});

describe("figures", () => {
  it.each([
    ["zh", "超92万份，315.1亿美元", [920_000, 31_510_000_000]],
    ["ar", "٦٠٬٠٠٠ رجل و ٣٫٥", [60_000, 3.5]],
    ["en", "6-foot-6, 5-foot-3", [6.5, 5.25]],
    ["en", "p < .05 and 1·81", [0.05, 1.81]],
    ["en", "0.12,0.15 of 100 000", [0.12, 0.15, 100_000]],
    ["en", "see https://a.example/2479?n=5, {0} and %1$s: 7", [7]],
    ["fr", "300 m, 11 M", [300, 11]],
  ])("%s: %s", (language, text, values) => {
    expect(read(language, text)).toEqual(values);
  });

  it("are vague in names and in plurals of scale alone", () => {
    const vague = (text: string) =>
      readNumbers(text, tokenise(text, "en"), "en").map(({ isVague }) => isVague);
    expect(vague("COVID-19 and H1N1")).toEqual([true, true, true]);
    expect(vague("thousands, mid-2019 and US$200")).toEqual([true, false, false]);
  });
});

describe("readNumberHints()", () => {
  it.each([
    ["en", "both at noon, a third", [1, 2, 3, 12]],
    ["es", "a la una, ambos", [1, 2]],
    ["es", "cuarto, decimoctavo", [4, 0.25, 18]],
    ["de", "die elften, der Zwanzigste, die besten", [11, 20]],
    ["it", "il ventesimo, ventitreesima", [20, 23]],
    ["uk", "у вісімнадцятому", [18]],
    ["pl", "osiemnastego", [18]],
    ["zh", "二百三十名", [230]],
    ["en", "thousands of three", []],
  ])("%s: %s", (language, text, values) => {
    expect([...readNumberHints(text, tokenise(text, language), language)].sort()).toEqual(
      values.map(Number).sort(),
    );
  });
});

describe("romanValue()", () => {
  it.each([
    ["XIX", 19],
    ["XIXe", 19],
    ["ХХІ", 21],
    ["IV", 4],
    ["DC", null],
    ["IIX", null],
    ["I", null],
    ["Vie", null],
  ])("%s is %s", (word, value) => {
    expect(romanValue(word)).toBe(value);
  });
});
