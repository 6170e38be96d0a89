import { describe, expect, it } from "vitest";
import type { Check } from "#lib/core/checks/engine/check.ts";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { type CheckSetting, chosenChecks, deskChoice } from "#lib/core/checks/engine/settings.ts";
import { doubledWord } from "#lib/core/checks/words/doubled-word.ts";
import { documentOf } from "../marked.ts";

const optional: Check = { ...doubledWord, isOptional: true };
const TEXTS = documentOf("en>fr", ["the the end", "la la fin"]);

function shown(check: Check, settings: readonly CheckSetting[]): string[] {
  const checks = chosenChecks([check], settings);
  return checkDocument(TEXTS, { checks, choose: deskChoice(settings) }).map(
    ({ edition, severity }) => `${edition} ${severity}`,
  );
}

function setting(
  language: string | null,
  isOn: boolean,
  severity: CheckSetting["severity"] = null,
) {
  return { check: doubledWord.id, language, isOn, severity };
}

describe("a desk's settings", () => {
  it("leave on what is on, and off what is optional", () => {
    expect(shown(doubledWord, [])).toEqual(["0 minor", "1 minor"]);
    expect(shown(optional, [])).toEqual([]);
  });

  it("turn a check off or on everywhere", () => {
    expect(shown(doubledWord, [setting(null, false)])).toEqual([]);
    expect(shown(optional, [setting(null, true)])).toEqual(["0 minor", "1 minor"]);
  });

  it("turn a check off or on in one language", () => {
    expect(shown(doubledWord, [setting("fr", false)])).toEqual(["0 minor"]);
    expect(shown(optional, [setting("fr", true)])).toEqual(["1 minor"]);
    expect(shown(doubledWord, [setting(null, false), setting("fr", true)])).toEqual(["1 minor"]);
  });

  it("change its severity", () => {
    const settings = [setting(null, true, "major"), setting("fr", true, "critical")];
    expect(shown(doubledWord, settings)).toEqual(["0 major", "1 critical"]);
  });
});
