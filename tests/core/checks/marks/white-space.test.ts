import { describe, expect, it } from "vitest";
import { whiteSpace } from "#lib/core/checks/marks/white-space.ts";
import { findIn, fixed, marked, unmarked } from "../marked.ts";

// Language, the text with brackets round what is found, the text after the first fix.
const FOUND = [
  ["uk", "у Білорусі.⟦  ⟧«Оцінка»", "у Білорусі. «Оцінка»"],
  ["en", "the end⟦ .⟧", "the end."],
  ["es", "a los demócratas⟦ ,⟧ que callan", "a los demócratas, que callan"],
  ["en", "⟦ ⟧Both ends⟦ ⟧", "Both ends"],
  ["fr", "la ville⟦ .⟧", "la ville."],
  ["fr", "Pourquoi⟦\u00a0 ⟧? Parce que", "Pourquoi\u00a0? Parce que"],
] as const;

const SILENT = [
  ["fr", "Pourquoi ? « Parce que » : voilà ; c’est tout !"],
  ["fr", "Pourquoi\u00a0? «\u00a0Parce que\u00a0»"],
  ["en", "Wait ... what, .5 of .NET"],
  ["en", "a score of 2 : 1"],
  ["en", "glued,words are another check’s"],
  ["en", "a smile :) here"],
  ["uk", "Коли? — Завтра."],
  ["he", "שלום, עולם."],
  ["en", "two lines\n  with an indent"],
] as const;

describe("white-space", () => {
  it.each(FOUND)("%s: %s", (language, notation, after) => {
    const text = unmarked(notation);
    expect(marked(whiteSpace, language, text)).toBe(notation);
    expect(fixed(text, findIn(whiteSpace, language, text))).toBe(after);
  });

  it.each(SILENT)("%s is silent: %s", (language, text) => {
    expect(marked(whiteSpace, language, text)).toBe(text);
  });
});
