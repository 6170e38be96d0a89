import { describe, expect, it } from "vitest";
import {
  codedParts,
  missingCodes,
  withOwnCodes,
  writtenText,
} from "#lib/core/text/written-codes.ts";
import { coded, codesOf, uncoded } from "./coded.ts";

describe("writtenText()", () => {
  it("says codes by their names, and unknown ones by their number", () => {
    const text = coded("Le ⟨1⟩bac⟨2⟩ de⟨3⟩ nuit ⟨9⟩");
    expect(writtenText(text, codesOf("b /b note/"))).toBe("Le ⟨b⟩bac⟨/b⟩ de⟨note⟩ nuit ⟨9⟩");
  });
});

describe("codedParts()", () => {
  it("cuts a text at its codes", () => {
    const parts = codedParts(coded("⟨1⟩קייב⟨2⟩ 🙂"));
    expect(parts.map(({ text, code }) => (code === null ? text : code))).toEqual([
      0,
      "קייב",
      1,
      " 🙂",
    ]);
    expect(parts.map(({ start }) => start)).toEqual([0, 2, 6, 8]);
  });
});

describe("missingCodes() and withOwnCodes()", () => {
  it("tell which codes a segment lacks, and leave out those of others", () => {
    const codes = codesOf("b /b note/");
    expect(missingCodes(coded("Le bac⟨2⟩ ⟨7⟩"), codes)).toEqual([0, 2]);
    expect(uncoded(withOwnCodes(coded("Le bac⟨2⟩ ⟨7⟩"), codes))).toBe("Le bac⟨2⟩ ");
  });
});
