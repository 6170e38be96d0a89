import { describe, expect, test } from "vitest";
import { rolesOf } from "#lib/core/document/model.ts";
import { guessRelay, relayProblem } from "#lib/core/document/relay.ts";

// Notation: `fr en<0 es<1` is French, English from text 0, Spanish from text 1.
function relay(written: string) {
  return written.split(" ").map((part) => {
    const [language = "", base] = part.split("<");
    return { language, basedOn: base === undefined ? null : Number(base) };
  });
}

describe("guessRelay()", () => {
  test.each([
    ["fr en", [null, 0]],
    ["en fr", [1, null]],
    ["en uk", [null, 0]],
    ["de es", [null, 0]],
    ["fr en es uk", [null, 0, 1, 1]],
    ["en es fr uk", [2, 0, null, 0]],
    ["de en es", [null, 0, 1]],
    ["en-GB fr-CA es", [1, null, 0]],
    ["es uk pl", [null, 0, 0]],
  ])("takes %s to be based on %j", (languages, expected) => {
    expect(guessRelay(languages.split(" "))).toEqual(expected);
  });

  test("guesses nothing that could not be a document", () => {
    for (const languages of [
      ["en", "fr"],
      ["uk", "en", "fr"],
      ["en", "en", "fr"],
      ["es", "uk"],
    ]) {
      const guess = guessRelay(languages);
      const planned = languages.map((language, index) => ({
        language,
        basedOn: guess[index] ?? null,
      }));
      expect(relayProblem(planned)).toBeNull();
    }
  });
});

describe("relayProblem()", () => {
  test.each([
    ["fr en<0", null],
    ["fr en<0 es<1 uk<0", null],
    ["fr en", null],
    ["fr", "too-few"],
    [`fr${" en<0".repeat(12)}`, "too-many"],
    ["fr<1 en<0", "no-original"],
    ["fr en<2 es<1", "cycle"],
    ["fr en<7", "unknown-base"],
    ["fr en<0 en<0", "same-language"],
  ])("of `%s` is %s", (written, problem) => {
    expect(relayProblem(relay(written))).toBe(problem);
  });
});

describe("rolesOf()", () => {
  test("tells original, pivot and target by who was translated from whom", () => {
    const editions = relay("fr en<0 es<1 uk<0").map((edition, id) => ({ ...edition, id }));
    expect([...rolesOf(editions).values()]).toEqual(["original", "pivot", "target", "target"]);
  });
});
