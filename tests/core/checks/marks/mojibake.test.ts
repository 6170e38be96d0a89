import { describe, expect, it } from "vitest";
import { mojibake } from "#lib/core/checks/marks/mojibake.ts";
import { findIn, fixed, marked, unmarked } from "../marked.ts";

// Language, the text with brackets round what is found, the text after the first fix.
const FOUND = [
  ["fr", "un d⟦Ã©⟧tour ⟦Ã\u00a0⟧ pied", "un détour à pied"],
  ["en", "⟦â€œ⟧Yes,⟦â€⟧ she said", "“Yes,” she said"],
  ["en", "it cost ⟦Â£⟧5 or ⟦â‚¬⟧6", "it cost £5 or €6"],
  ["es", "⟦Â¿⟧D⟦Ã³⟧nde?", "¿Dónde?"],
  ["fr", "lu deux fois : d⟦ÃƒÂ©⟧tour", "lu deux fois : détour"],
  ["uk", "старий м⟦Ð»Ð¸Ð½⟧", "старий млин"],
  ["ru", "⟦РїСЂРёРІРµС‚⟧, мир", "привет, мир"],
] as const;

const SILENT = [
  ["fr", "L’ÉTÉ… «\u00a0À CÔTÉ\u00a0» d’où l’on naît"],
  ["pt", "a palavra “MAÇÃ” e “IRMÔ"],
  ["uk", "Різдво, Світлана, Рій, Сіль"],
  ["de", "„Ä“ und „Ö“ und „ß“"],
  ["es", "ESPAÑA… el Ñandú"],
] as const;

describe("mojibake", () => {
  it.each(FOUND)("%s: %s", (language, notation, after) => {
    const text = unmarked(notation);
    expect(marked(mojibake, language, text)).toBe(notation);
    expect(fixed(text, findIn(mojibake, language, text))).toBe(after);
  });

  it.each(SILENT)("%s is silent: %s", (language, text) => {
    expect(marked(mojibake, language, text)).toBe(text);
  });

  it("marks a lost character and offers nothing", () => {
    const [found] = findIn(mojibake, "en", "caf\ufffd");
    expect(found?.message).toBe("checks.mojibake.lost");
    expect(found?.fixes).toEqual([]);
  });
});
