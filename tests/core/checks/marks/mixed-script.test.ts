import { describe, expect, it } from "vitest";
import { mixedScript } from "#lib/core/checks/marks/mixed-script.ts";
import { findIn, fixed, marked, unmarked } from "../marked.ts";

// Language, the text with brackets round what is found, the text after the first fix.
const FOUND = [
  ["uk", "господар ⟦Kремля⟧", "господар Кремля"],
  ["en", "the ⟦loоk⟧ of it", "the look of it"],
  ["fr", "décide ⟦d’іntenter⟧ un procès", "décide d’intenter un procès"],
  ["uk", "⟦Рi⟧ каже", "Рі каже"],
  ["ru", "в ⟦Mоскве⟧", "в Москве"],
] as const;

const SILENT = [
  ["uk", "господар Кремля зустрів IT-фахівців"],
  ["uk", "мій новий iPhoneлюб"],
  ["en", "the word Кремль in Russian"],
  ["el", "η λέξη look"],
  ["en", "naïve café ﬁne"],
  ["sr", "Београд и Beograd"],
] as const;

describe("mixed-script", () => {
  it.each(FOUND)("%s: %s", (language, notation, after) => {
    const text = unmarked(notation);
    expect(marked(mixedScript, language, text)).toBe(notation);
    expect(fixed(text, findIn(mixedScript, language, text))).toBe(after);
  });

  it.each(SILENT)("%s is silent: %s", (language, text) => {
    expect(marked(mixedScript, language, text)).toBe(text);
  });
});
