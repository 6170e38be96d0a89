import { describe, expect, it } from "vitest";
import { stopBeforeLowercase } from "#lib/core/checks/marks/stop-before-lowercase.ts";
import { findIn, fixed, marked, unmarked } from "../marked.ts";

// Language, the text with brackets round what is found, the text after the first fix.
const FOUND = [
  ["en", "without specifying when⟦. and⟧ where", "without specifying when and where"],
  [
    "en",
    "into the territory⟦. “extremely⟧ heavy” losses",
    "into the territory “extremely heavy” losses",
  ],
  [
    "fr",
    "sur le territoire⟦. « extrêmement⟧ lourdes »",
    "sur le territoire « extrêmement lourdes »",
  ],
  ["es", "sin precisar cuándo⟦. y⟧ dónde", "sin precisar cuándo y dónde"],
  ["uk", "не уточнивши, коли⟦. і⟧ де", "не уточнивши, коли і де"],
  ["fr", "ils sont partis⟦. l’armée⟧ aussi", "ils sont partis l’armée aussi"],
  ["es", "un museo de la casa⟦. de⟧ Madrid", "un museo de la casa de Madrid"],
] as const;

const SILENT = [
  ["en", "He left. She stayed."],
  ["en", "Acme Inc. said so, as did Mr. de Witt and Gen. van Dam."],
  ["en", "at 7 a.m. on Monday, in the U.S. and abroad"],
  ["en", "He paused... and went on."],
  ["en", "He sold it. iPhone sales rose."],
  ["en", "Look it up. example.org has it."],
  ["en", "They agreed. von der Leyen did not."],
  ["de", "am 3. und 4. Mai, im 19. und 20. Jahrhundert"],
  ["uk", "у 2022 р. було 3 млн. людей, 5 тис. з них тут"],
  ["fr", "cf. la page 3, art. cit."],
  ["es", "el núm. siete de la pág. nueve"],
  ["en", "“We go.” he said"],
  ["ja", "終わり. つづく"],
  ["en", "1. item one"],
] as const;

describe("stop-before-lowercase", () => {
  it.each(FOUND)("%s: %s", (language, notation, after) => {
    const text = unmarked(notation);
    expect(marked(stopBeforeLowercase, language, text)).toBe(notation);
    expect(fixed(text, findIn(stopBeforeLowercase, language, text))).toBe(after);
  });

  it.each(SILENT)("%s is silent: %s", (language, text) => {
    expect(marked(stopBeforeLowercase, language, text)).toBe(text);
  });

  it("offers a capital as the second fix", () => {
    const [finding] = findIn(stopBeforeLowercase, "en", "when. “and where”");
    expect(finding?.fixes).toEqual([" “and", ". “And"]);
  });
});
