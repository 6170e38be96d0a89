import { describe, expect, it } from "vitest";
import { quoteStyle } from "#lib/core/checks/marks/quote-style.ts";
import { findIn, fixed, marked, unmarked } from "../marked.ts";

// Language, the text with brackets round what is found, the text after the first fix.
const FOUND = [
  ["uk", '«а» «б» «в» «г» «ґ» «д» ⟦"е"⟧', "«а» «б» «в» «г» «ґ» «д» «е»"],
  ["en", '“a” “b” “c” “d” “e” “f” ⟦"g"⟧', "“a” “b” “c” “d” “e” “f” “g”"],
  ["de", "„a“ „b“ „c“ „d“ „e“ „f“ ⟦»g«⟧", "„a“ „b“ „c“ „d“ „e“ „f“ „g“"],
] as const;

const SILENT = [
  ["fr", "« a » « b » « c » « d » « e » « f “g” »"],
  ["en", '“a” “b” “c” "d"'],
  ["en", '“a” “b” “c” “d” “e” “f” "g" "h" "i"'],
  ["en", "no quotation at all"],
] as const;

describe("quote-style", () => {
  it.each(FOUND)("%s: %s", (language, notation, after) => {
    const text = unmarked(notation);
    expect(marked(quoteStyle, language, text)).toBe(notation);
    expect(fixed(text, findIn(quoteStyle, language, text))).toBe(after);
  });

  it.each(SILENT)("%s is silent: %s", (language, text) => {
    expect(marked(quoteStyle, language, text)).toBe(text);
  });
});
