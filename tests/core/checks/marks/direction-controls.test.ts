import { describe, expect, it, test } from "vitest";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import {
  newDirectionControl,
  unbalancedDirection,
} from "#lib/core/checks/marks/direction-controls.ts";
import { marked } from "../marked.ts";

describe("unbalanced-direction", () => {
  test.each([
    ["en", "the ⟦\u202e⟧drow"],
    ["he", "שלום ⟦\u2066⟧Kyiv"],
    ["ar", "قال⟦\u2069⟧"],
  ])("%s: finds what has no counterpart", (language, text) => {
    expect(marked(unbalancedDirection, language, text.replace(/[⟦⟧]/gu, ""))).toBe(text);
  });

  test.each([
    ["he", "שלום \u2066Kyiv\u2069!"],
    ["ar", "قال\u200f Kyiv"],
    ["en", "no control at all"],
  ])("%s: is silent on pairs and marks", (language, text) => {
    expect(marked(unbalancedDirection, language, text)).toBe(text);
  });
});

describe("new-direction-control", () => {
  const found = (received: string, text: string) =>
    checkDocument(
      {
        editions: [
          {
            language: "he",
            basedOn: null,
            paragraphs: [text],
            received: [{ text: received, codes: [] }],
          },
        ],
        rows: [[[0]]],
      },
      { checks: [newDirectionControl] },
    ).map(({ start }) => start);

  it("finds what was not received", () => {
    expect(found("שלום\u200f Kyiv", "שלום\u200f Kyiv\u200f")).toEqual([10]);
  });

  it("is silent on what was, wherever it now stands", () => {
    expect(found("\u200fשלום Kyiv", "שלום Kyiv\u200f!")).toEqual([]);
  });
});
