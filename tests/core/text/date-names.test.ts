import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateNameLike, readDates } from "#lib/core/text/date-names.ts";
import { tokenise } from "#lib/core/text/tokens.ts";

function read(language: string, text: string): string[] {
  return readDates(tokenise(text, language), language).map(({ unit, index }) => `${unit} ${index}`);
}

describe("readDates()", () => {
  it.each([
    ["en", "on 24 February, Sunday’s paper, in March 1921", ["month 1", "weekday 6", "month 2"]],
    ["en", "You may march in August company", []],
    ["en", "on Oct. 2, 1968", ["month 9"]],
    ["fr", "le 1er mars, en juin, la planète Mars", ["month 2", "month 5"]],
    ["es", "Julio y Plácido Domingo en marzo, el 3 de julio", ["month 2", "month 6"]],
    ["uk", "24 лютого, у вівторок, в п’ятницю, до середи", ["month 1", "weekday 1", "weekday 4"]],
    ["de", "am 3. Mai, montags, im Mai", ["month 4"]],
    ["pl", "5 maja w środę", ["month 4"]],
    ["ja", "なし", []],
  ])("%s: %s", (language, text, found) => {
    expect(read(language, text)).toEqual(found);
  });
});

describe("dateNameLike()", () => {
  it.each([
    ["січня", 1, "uk", "лютого"],
    ["жовтні", 11, "uk", "грудні"],
    ["Monday", 6, "en", "Sunday"],
    ["Lundis", 6, "fr", "Dimanches"],
  ])("%s as number %d (%s) is %s", (found, index, language, name) => {
    expect(dateNameLike(found, index, language)).toBe(name);
  });

  it("reads back the months it writes beside a figure", () => {
    const language = fc.constantFrom("en", "fr", "es", "uk", "de", "ru", "it", "pt", "pl");
    const month = fc.nat(11);
    fc.assert(
      fc.property(language, month, month, (tag, from, to) => {
        const format = new Intl.DateTimeFormat(tag, {
          day: "numeric",
          month: "long",
          timeZone: "UTC",
        });
        const parts = format.formatToParts(Date.UTC(1970, from, 15));
        const name = parts.find(({ type }) => type === "month")?.value ?? "";
        const written = dateNameLike(name, to, tag);
        expect(read(tag, `15 ${written}`)).toEqual([`month ${to}`]);
      }),
    );
  });
});
