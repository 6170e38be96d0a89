import { describe, expect, it } from "vitest";
import { ellipsisStyle } from "#lib/core/checks/marks/ellipsis-style.ts";
import { findIn, fixed, marked, unmarked } from "../marked.ts";

// Language, the text with brackets round what is found, the text after the first fix.
const FOUND = [
  ["en", "“The sea ⟦(…)⟧ was calm.”", "“The sea […] was calm.”"],
  ["en", "“The sea ⟦(...)⟧ was calm.”", "“The sea [...] was calm.”"],
  ["fr", "Ah… oui… non… bon⟦...⟧", "Ah… oui… non… bon…"],
  ["uk", "Ах... так... ні... ну⟦…⟧", "Ах... так... ні... ну..."],
] as const;

const SILENT = [
  ["fr", "« La mer (…) était calme. »"],
  ["en", "Well… so... yes…"],
  ["en", "see ../lib/... and a..b"],
  ["en", "“The sea […] was calm.”"],
] as const;

describe("ellipsis-style", () => {
  it.each(FOUND)("%s: %s", (language, notation, after) => {
    const text = unmarked(notation);
    expect(marked(ellipsisStyle, language, text)).toBe(notation);
    expect(fixed(text, findIn(ellipsisStyle, language, text))).toBe(after);
  });

  it.each(SILENT)("%s is silent: %s", (language, text) => {
    expect(marked(ellipsisStyle, language, text)).toBe(text);
  });
});
