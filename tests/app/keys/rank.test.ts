import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ranked } from "#app/_features/commands/rank.ts";
import { folded, matches } from "#app/_ui/folded.ts";

const rank = (query: string, ...texts: readonly string[]) => ranked(query, texts, (text) => text);

describe("ranked()", () => {
  test.each([
    ["mn", "Merge with the next row", ["Merge with the next row", "Column", "Keys"]],
    ["next fl", "Next flag", ["Next doubtful row", "Next flag", "Next finding of all languages"]],
    ["reglages", "Réglages", ["Retours à la ligne, gras et sages", "Réglages"]],
    ["вирів рядк", "Вирівняти вибрані рядки", ["Наступний рядок", "Вирівняти вибрані рядки"]],
    ["прийняти", "Прийняти виправлення", ["Пропозиція", "Прийняти виправлення"]],
    ["الصف", "الصَّفّ التالي", ["المستند", "الصَّفّ التالي"]],
  ])("%j finds %s first", (query, first, texts) => {
    expect(rank(query, ...texts)[0]).toBe(first);
  });

  test("leaves out what has the letters only by chance", () => {
    expect(rank("flag", "Next flag", "Find the lines that are longer")).toEqual(["Next flag"]);
  });

  test("leaves everything as it stands for an empty query", () => {
    expect(rank(" ", "b", "a")).toEqual(["b", "a"]);
  });

  test("finds every text by letters taken from it in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }), (text) => {
        const letters = [...folded(text)].filter((_, at) => at % 2 === 0);
        expect(rank(letters.join(""), text)).toEqual([text]);
      }),
    );
  });
});

describe("matches()", () => {
  test.each([
    ["row next", "Next doubtful row", true],
    ["ЇЖ", "їжа", true],
    ["fleche", "Flèche ↑", true],
    ["row up", "Next row", false],
    ["", "anything", true],
  ])("%j in %j: %s", (query, text, isFound) => {
    expect(matches(query, text)).toBe(isFound);
  });
});
