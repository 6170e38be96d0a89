import { describe, expect, it } from "vitest";
import { invisibleCharacter } from "#lib/core/checks/marks/invisible-character.ts";
import { findIn, fixed, marked, unmarked } from "../marked.ts";

// Language, the text with brackets round what is found, the text after the fix.
const FOUND = [
  ["en", "the har⟦\u00ad⟧bour", "the harbour"],
  ["fr", "le port⟦\u200b\u200b⟧ gris", "le port gris"],
  ["en", "from⟦\u202e⟧ here", "from here"],
  ["uk", "⟦\ufeff⟧Початок", "Початок"],
] as const;

const SILENT = [
  ["en", "hy\u00adphen\u00ada\u00adtion ev\u00aderywhere"],
  ["ar", "قال\u200f «نعم\u200e»"],
  ["fa", "می\u200cخواهم"],
  ["th", "สวัสดี\u200bชาวโลก"],
  ["en", "👩\u200d🚀 flew"],
] as const;

describe("invisible-character", () => {
  it.each(FOUND)("%s: %j", (language, notation, after) => {
    const text = unmarked(notation);
    expect(marked(invisibleCharacter, language, text)).toBe(notation);
    expect(fixed(text, findIn(invisibleCharacter, language, text))).toBe(after);
  });

  it.each(SILENT)("%s is silent: %j", (language, text) => {
    expect(marked(invisibleCharacter, language, text)).toBe(text);
  });
});
