import { describe, expect, it } from "vitest";
import { readEnd } from "#lib/core/text/final-mark.ts";

describe("readEnd()", () => {
  it.each([
    ["It rains.", "stop", "rains"],
    ["«Es tarde.»", "stop", "tarde"],
    ["« C’est tard. »", "stop", "tard"],
    ["Who sings?”", "question", "sings"],
    ["من يغني؟", "question", "يغني"],
    ["下雨了。", "stop", "下雨了"],
    ["They came:", "other", "came"],
    ["And then…", "ellipsis", "then"],
    ["Night trains", "none", "trains"],
    ["  ", "none", undefined],
  ])("%s ends with %s behind “%s”", (text, kind, word) => {
    const end = readEnd(text);
    expect(end.kind).toBe(kind);
    expect(end.word ? text.slice(end.word.start, end.word.end) : undefined).toBe(word);
  });
});
