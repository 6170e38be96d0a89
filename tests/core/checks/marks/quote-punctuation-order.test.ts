import { describe, expect, it } from "vitest";
import { quotePunctuationOrder } from "#lib/core/checks/marks/quote-punctuation-order.ts";
import { findIn, fixed, marked, unmarked } from "../marked.ts";

const INSIDE = "“Go,” she said. “Now,” he said. They said “no.” ";

describe("quote-punctuation-order", () => {
  it("moves a comma inside where most are inside", () => {
    const notation = `${INSIDE}“Well⟦”,⟧ I said.`;
    const text = unmarked(notation);
    expect(marked(quotePunctuationOrder, "en", text)).toBe(notation);
    expect(fixed(text, findIn(quotePunctuationOrder, "en", text))).toBe(`${INSIDE}“Well,” I said.`);
  });

  it.each([
    ["en", "“Go”, she said. “Now”, he said. They said “no.”"],
    ["en", "“Go,” she said. “Now”, he said."],
    ["en", INSIDE],
    ["en", `${INSIDE}a 15", 16" and 17". Four “fives”; six`],
    ["fr", "“Va”, dit-elle."],
  ])("%s is silent: %s", (language, text) => {
    expect(marked(quotePunctuationOrder, language, text)).toBe(text);
  });
});
