import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { doubledMark } from "#lib/core/checks/marks/doubled-mark.ts";
import { findIn, fixed, marked, unmarked } from "../marked.ts";

// Language, the text with brackets round what is found, the text after the first fix.
const FOUND = [
  ["en", "The boat left⟦..⟧", "The boat left."],
  ["en", "“The boat left⟦..⟧” she said", "“The boat left.” she said"],
  ["es", "el barco⟦,,⟧ que era viejo", "el barco, que era viejo"],
  ["uk", "сказав він⟦::⟧ «так»", "сказав він: «так»"],
  ["de", "„Gut“⟦,,⟧ sagte er", "„Gut“, sagte er"],
  ["ar", "وصل القارب⟦،،⟧ ثم غادر", "وصل القارب، ثم غادر"],
] as const;

const SILENT = [
  ["en", "He paused... and went on.... Well…"],
  ["en", "cd ../lib and A::B"],
  ["de", ",,Gut,‘‘ sagte er"],
  ["en", "No!! Really??"],
  ["zh", "好。走吧。"],
] as const;

describe("doubled-mark", () => {
  it.each(FOUND)("%s: %s", (language, notation, after) => {
    const text = unmarked(notation);
    expect(marked(doubledMark, language, text)).toBe(notation);
    expect(fixed(text, findIn(doubledMark, language, text))).toBe(after);
  });

  it.each(SILENT)("%s is silent: %s", (language, text) => {
    expect(marked(doubledMark, language, text)).toBe(text);
  });

  it("finds nothing in what it has mended", () => {
    const pieces = fc.array(fc.constantFrom("word", ".", ",", "..", ",,", " ", "”", "…", "::"), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join("");
        const mended = fixed(text, findIn(doubledMark, "en", text));
        expect(marked(doubledMark, "en", mended)).toBe(mended);
      }),
    );
  });
});
