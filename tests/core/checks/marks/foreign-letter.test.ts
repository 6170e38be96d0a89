import { describe, expect, it } from "vitest";
import { foreignLetter } from "#lib/core/checks/marks/foreign-letter.ts";
import { findIn, fixed, marked, markedPair, unmarked } from "../marked.ts";

// Language, the text with brackets round what is found, the text after the first fix.
const FOUND = [
  ["uk", "вузькі ⟦сільськы⟧ дороги", "вузькі сільські дороги"],
  ["uk", "старі ⟦книгы⟧ на полиці", "старі книги на полиці"],
  ["uk", "⟦Сёгодні⟧ сонячно", "Сьогодні сонячно"],
  ["ru", "старая ⟦кніга⟧ на столе", "старая книга на столе"],
] as const;

const SILENT = [
  ["uk", "газета «Первый канал» і «Новый мир»"],
  ["uk", "він сказав: мы были рады этому"],
  ["uk", "під’їзд, ґанок, їжак, є"],
  ["ru", "подъезд, эхо, ёж, мы"],
  ["bg", "този ъгъл"],
] as const;

describe("foreign-letter", () => {
  it.each(FOUND)("%s: %s", (language, notation, after) => {
    const text = unmarked(notation);
    expect(marked(foreignLetter, language, text)).toBe(notation);
    expect(fixed(text, findIn(foreignLetter, language, text))).toBe(after);
  });

  it.each(SILENT)("%s is silent: %s", (language, text) => {
    expect(marked(foreignLetter, language, text)).toBe(text);
  });

  it("is silent on a word that the base has too", () => {
    const target = "група Братья виступила";
    expect(markedPair(foreignLetter, "ru>uk", "группа Быт выступила", "група Быт виступила")).toBe(
      "група Быт виступила",
    );
    expect(markedPair(foreignLetter, "ru>uk", "группа выступила", target)).toBe(target);
  });
});
