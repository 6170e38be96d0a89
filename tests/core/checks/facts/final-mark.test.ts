import { describe, expect, it } from "vitest";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { finalMark } from "#lib/core/checks/facts/final-mark.ts";
import { documentOf, findInPair, fixed, markedPair, unmarked } from "../marked.ts";

// Languages, source, translation with brackets round what is found, translation after the first fix.
const FOUND = [
  ["fr>en", "Il pleut à Brest.", "It rains in ⟦Brest⟧", "It rains in Brest."],
  ["en>es", "“It is late.”", "«Es ⟦tarde»⟧", "«Es tarde.»"],
  ["en>fr", "Run!", "⟦Cours⟧", "Cours\u00a0!"],
  ["en>zh", "It rains.", "⟦下雨了⟧", "下雨了。"],
  ["en>uk", "Who sings?", "Хто ⟦співає.⟧", "Хто співає?"],
  ["en>ar", "Who sings?", "من ⟦يغني⟧", "من يغني؟"],
] as const;

const SILENT = [
  ["en>fr", "Night trains return", "Le retour des trains de nuit"],
  ["en>fr", "It rains.", "Il pleut !"],
  ["en>fr", "They came:", "Ils vinrent"],
  ["zh>en", "下雨了。", "It rains."],
  ["en>th", "It rains.", "ฝนตก"],
  ["en>fr", "He asked: “Who sings?”", "Il demanda qui chantait."],
  ["en>fr", "It rains.", "Il pleut…"],
  ["en>fr", "", "Il pleut"],
] as const;

describe("final-mark", () => {
  it.each(FOUND)("%s: %s | %s", (languages, source, notation, after) => {
    const target = unmarked(notation);
    expect(markedPair(finalMark, languages, source, target)).toBe(notation);
    expect(fixed(target, findInPair(finalMark, languages, source, target))).toBe(after);
  });

  it.each(SILENT)("%s is silent: %s | %s", (languages, source, target) => {
    expect(markedPair(finalMark, languages, source, target)).toBe(target);
  });

  it("takes the base for the odd one where no translation has its stop", () => {
    const document = documentOf("fr>en>es", ["La pluie.", "Rain", "Lluvia"]);
    expect(checkDocument(document, { checks: [finalMark] })).toEqual([]);
  });
});
