import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brackets } from "#lib/core/checks/marks/brackets.ts";
import { findIn, findInPair, fixed, marked, markedPair, unmarked } from "../marked.ts";

// Language, the text with brackets round what is found, the text after the first fix.
const FOUND = [
  ["en", "the ferry (a small one⟦))⟧ left", "the ferry (a small one) left"],
  ["fr", "le bac ⟦((⟧petit) est parti", "le bac (petit) est parti"],
  ["en", "the ferry (a small one⟦]⟧ left", "the ferry (a small one) left"],
  ["en", "waves of ⟦(⟧18 feet broke on the shore", "waves of (18 feet) broke on the shore"],
  ["uk", "агентство ⟦(⟧НАТУ повідомило", "агентство (НАТУ) повідомило"],
  ["de", "der Verband XYZ⟦)⟧ sagte", "der Verband (XYZ) sagte"],
  ["es", "un puerto ⟦(⟧que nadie recuerda era gris", "un puerto que nadie recuerda era gris"],
] as const;

// Languages, the base, the target with brackets round what is found, the target after the first fix.
const AGAINST_BASE = [
  [
    "fr>en",
    "Le gardien (un vieil homme) dormait.",
    "The keeper ⟦(⟧an old man was asleep.",
    "The keeper (an old man) was asleep.",
  ],
  [
    "en>uk",
    "The keeper (an old man) was asleep.",
    "Доглядач старий чоловік⟦)⟧ спав.",
    "Доглядач (старий чоловік) спав.",
  ],
  [
    "en>es",
    "The harbour (built in 1931) was grey.",
    "El puerto ⟦(⟧construido en 1931 era gris.",
    "El puerto (construido en 1931) era gris.",
  ],
] as const;

const SILENT = [
  ["en", "a) the ferry b) the boat 1) the harbour iv) the rest"],
  ["en", "See you there :) or not :("],
  ["en", "f(x) = (a + [b - c]) and {d}"],
  ["en", "(An aside begins here and goes on."],
  ["en", "It began elsewhere and ends here.)"],
  ["he", "הספינה (קטנה) יצאה"],
] as const;

describe("brackets", () => {
  it.each(FOUND)("%s: %s", (language, notation, after) => {
    const text = unmarked(notation);
    expect(marked(brackets, language, text)).toBe(notation);
    expect(fixed(text, findIn(brackets, language, text))).toBe(after);
  });

  it.each(AGAINST_BASE)("%s: %s | %s", (languages, base, notation, after) => {
    const text = unmarked(notation);
    expect(markedPair(brackets, languages, base, text)).toBe(notation);
    expect(fixed(text, findInPair(brackets, languages, base, text))).toBe(after);
  });

  it.each(SILENT)("%s is silent: %s", (language, text) => {
    expect(marked(brackets, language, text)).toBe(text);
  });

  it("is silent where the base is cut at the same side", () => {
    const english = "The keeper (an old man slept.";
    expect(markedPair(brackets, "fr>en", "Le gardien (un vieil homme dormait.", english)).toBe(
      english,
    );
  });

  it("finds nothing where every bracket has its partner", () => {
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom("word", "two words", "a"),
        tie("tree").map((inner) => `(${inner})`),
        fc.tuple(tie("tree"), tie("tree")).map(([a, b]) => `${a} [${b}]`),
      ),
    }));
    fc.assert(
      fc.property(tree, (text) => {
        expect(findIn(brackets, "en", String(text))).toEqual([]);
      }),
    );
  });
});
