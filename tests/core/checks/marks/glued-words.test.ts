import { describe, expect, it } from "vitest";
import { gluedWords } from "#lib/core/checks/marks/glued-words.ts";
import { findIn, fixed, marked, markedPair, unmarked } from "../marked.ts";

// Language, the text with brackets round what is found, the text after the first fix.
const FOUND = [
  ["en", "It was over⟦.⟧Then it rained.", "It was over. Then it rained."],
  ["de", "in Lübeck⟦,⟧Travemünde", "in Lübeck, Travemünde"],
  ["fr", "Il pleuvait⟦.⟧L’île avait disparu.", "Il pleuvait. L’île avait disparu."],
  ["fr", "Il pleuvait⟦.⟧À midi, plus rien.", "Il pleuvait. À midi, plus rien."],
  ["uk", "Дощ ущух⟦.⟧Я вийшов.", "Дощ ущух. Я вийшов."],
  ["en", "He joined the NSDAP⟦.⟧She did not.", "He joined the NSDAP. She did not."],
  ["en", "That was in 1931⟦.⟧Then it rained.", "That was in 1931. Then it rained."],
  ["es", "llegó (tarde)⟦.⟧Nadie habló.", "llegó (tarde). Nadie habló."],
] as const;

const SILENT = [
  ["en", "see example.com/a,b and me@example.org,you@example.org"],
  ["en", "the U.S.Army, at 3.14, 12,500 of them"],
  ["en", "J.K.Rowling read report.PDF on ASP.NET"],
  ["en", "It ended. Then it rained."],
  ["en", "version 2.Beta and fn.Call()"],
  ["uk", "Дощ ущух. Я вийшов."],
  ["zh", "好,走吧"],
] as const;

describe("glued-words", () => {
  it.each(FOUND)("%s: %s", (language, notation, after) => {
    const text = unmarked(notation);
    expect(marked(gluedWords, language, text)).toBe(notation);
    expect(fixed(text, findIn(gluedWords, language, text))).toBe(after);
  });

  it.each(SILENT)("%s is silent: %s", (language, text) => {
    expect(marked(gluedWords, language, text)).toBe(text);
  });

  it("is silent on a name that the base writes the same way", () => {
    const french = "Le site Booking.Com ferme.";
    expect(markedPair(gluedWords, "en>fr", "The site Booking.Com is closing.", french)).toBe(
      french,
    );
  });
});
