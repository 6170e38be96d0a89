import { describe, expect, it } from "vitest";
import { deskOptions, NO_CHOICES } from "#lib/core/checks/desk.ts";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { houseCheck, houseCheckId } from "#lib/core/checks/house/house-check.ts";
import { tryRule } from "#lib/core/checks/house/try-rule.ts";
import { documentOf } from "../marked.ts";
import { houseRule, usable } from "./rules.ts";

const KYIV = {
  id: "42",
  kind: "word",
  pattern: "Kiev",
  replacement: "Kyiv",
  languages: ["en"],
  severity: "major",
  category: "Terminology",
  message: "We write Kyiv.",
} as const;

describe("houseCheck()", () => {
  it("reports what the desk says, as the desk says it", () => {
    const document = documentOf("en-GB", ["From Kiev to Lviv"]);
    expect(checkDocument(document, { checks: [houseCheck(usable(KYIV))] })).toMatchObject([
      {
        check: "house:42",
        start: 5,
        end: 9,
        mqm: "Terminology",
        severity: "major",
        message: "checks.house.found",
        values: { message: "We write Kyiv." },
        fixes: ["Kyiv"],
        origin: "original",
      },
    ]);
  });

  it("tries no examples when it comes to check", () => {
    const rule = houseRule({ ...KYIV, mustMatch: ["fails"] });
    const { checks } = deskOptions({ ...NO_CHOICES, rules: [rule] });
    expect(checks?.map(({ id }) => id)).toContain("house:42");
  });

  it("is silent in other languages", () => {
    const document = documentOf("es", ["De Kiev a Leópolis"]);
    expect(checkDocument(document, { checks: [houseCheck(usable(KYIV))] })).toEqual([]);
  });

  it("is another check once the rule finds something else", () => {
    const version = (said: object) => houseCheck(usable({ ...KYIV, ...said })).version;
    expect(version({ pattern: "Kyjiw" })).not.toBe(version({}));
    expect(version({ message: "Please." })).toBe(version({}));
    expect(houseCheckId(houseRule({ id: "a-b" }))).toBe("house:a-b");
  });
});

describe("tryRule()", () => {
  it("shows each match with what would be put for it, in the languages of the rule", () => {
    const texts = [
      { language: "en", text: "Kiev. Kiev." },
      { language: "es", text: "Kiev" },
      { language: "en-GB", text: "to Kiev" },
    ];
    expect(tryRule(usable(KYIV), texts)).toEqual([
      { text: 0, start: 0, end: 4, replacement: "Kyiv" },
      { text: 0, start: 6, end: 10, replacement: "Kyiv" },
      { text: 2, start: 3, end: 7, replacement: "Kyiv" },
    ]);
  });
});
