import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repeatedPhrase } from "#lib/core/checks/words/repeated-phrase.ts";
import { findIn, fixed, marked, unmarked } from "../marked.ts";

// Language, the text with brackets round what is found, the text after the first fix.
const FOUND = [
  ["en", "They sat ⟦in the in the⟧ garden.", "They sat in the garden."],
  ["en", "⟦In the in the⟧ garden they sat.", "In the garden they sat."],
  ["en", "a ⟦well-known well-known⟧ painter", "a well-known painter"],
  ["en", "He said ⟦that it was that it was⟧ late.", "He said that it was late."],
  ["es", "la puerta ⟦de madera de madera⟧ de la casa", "la puerta de madera de la casa"],
  ["fr", "il sort ⟦de la maison de la maison⟧ bleue", "il sort de la maison bleue"],
  ["uk", "вони сиділи ⟦у саду у саду⟧ біля річки", "вони сиділи у саду біля річки"],
  ["ar", "جلسوا ⟦في الحديقة في الحديقة⟧ مساء", "جلسوا في الحديقة مساء"],
] as const;

const SILENT = [
  ["en", "It rained again and again and again."],
  ["en", "They talked on and on and on."],
  ["en", "Time and time again he came back."],
  ["en", "She flew to New York New York."],
  ["en", "The clock went tick tock tick tock tick tock."],
  ["en", "the first, the second; the first, the second"],
  ["en", "in the house, in the garden"],
  ["en", "He said no no no no no."],
  ["en", "rows 10 20 10 20 of the table"],
  ["fr", "petit à petit, pas à pas"],
  ["de", "Schritt für Schritt für Schritt"],
  ["zh", "讨论讨论"],
] as const;

describe("repeated-phrase", () => {
  it.each(FOUND)("%s: %s", (language, notation, after) => {
    const text = unmarked(notation);
    expect(marked(repeatedPhrase, language, text)).toBe(notation);
    expect(fixed(text, findIn(repeatedPhrase, language, text))).toBe(after);
  });

  it.each(SILENT)("%s is silent: %s", (language, text) => {
    expect(marked(repeatedPhrase, language, text)).toBe(text);
  });

  it("keeps one of any two words written twice", () => {
    const word = fc.stringMatching(/^[bcdfg][aeiou][klmnp]$/u);
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 4, maxLength: 4 }), (words) => {
        const [first, ...rest] = words;
        const phrase = rest.slice(0, 2).join(" ");
        const text = `${first} ${phrase} ${phrase} ${rest[2]}`;
        const after = fixed(text, findIn(repeatedPhrase, "en", text));
        expect(after).toBe(`${first} ${phrase} ${rest[2]}`);
      }),
    );
  });
});
