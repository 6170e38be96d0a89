import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadSpellers } from "#lib/adapters/spellers.ts";
import type { Finding } from "#lib/core/checks/engine/check.ts";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { properNounCase } from "#lib/core/checks/words/proper-noun-case.ts";
import { spelling } from "#lib/core/checks/words/spelling.ts";
import { documentOf, fixed, unmarked, withBrackets } from "../marked.ts";

const spellers = await loadSpellers(["en", "fr", "es", "uk", "de"]);
const isInstalled = (languages: string) =>
  languages.split(">").every((language) => spellers.has(language));

/** Findings in the last edition; those of names come along where names are to be told apart. */
function findIn(languages: string, texts: readonly string[]): Finding[] {
  const options = { checks: [spelling, properNounCase], spellers };
  return checkDocument(documentOf(languages, texts), options).filter(
    ({ edition, check }) => edition === texts.length - 1 && check === spelling.id,
  );
}

// Languages, the text with brackets round what is found, the text after the first fix.
const FOUND = [
  ["en", "The lighthouse ⟦keper⟧ went home.", "The lighthouse keeper went home."],
  ["en", "⟦Teh⟧ lighthouse was dark.", "The lighthouse was dark."],
  ["en", "It was ⟦beatuiful⟧ weather.", "It was beautiful weather."],
  ["en", "He lost a ⟦millionn⟧.", "He lost a million."],
  ["fr", "Elle a ⟦confimé⟧ son départ.", "Elle a confirmé son départ."],
  ["fr", "la fin de l’⟦automnne⟧", "la fin de l’automne"],
  ["es", "Costaba mil ⟦dolares⟧.", "Costaba mil dólares."],
  ["uk", "Він ⟦відправиився⟧ додому.", "Він відправився додому."],
  ["de", "Sie hat es ⟦erklärrt⟧.", "Sie hat es erklärt."],
  ["de", "Ein ⟦Frühlling⟧ im Norden.", "Ein Frühling im Norden."],
  ["fr", "⟦Sselon⟧ Jean, il pleut.", "Selon Jean, il pleut."],
] as const;

const SILENT = [
  ["a name inside a sentence", "en", "He met Zbigniew Krasnoperov there."],
  ["a name of several words", "en", "Ludmila Krasnoperova left."],
  ["British spelling", "en", "Travellers organised a colourful programme in the theatre."],
  ["older British spelling", "en", "They went on ploughing and found artefacts."],
  ["a loan from English", "es", "un reality de corner y boxes"],
  ["a loan from French", "en", "a femme fatale"],
  ["a name that begins a sentence", "uk", "Лінсі Пласко говорила."],
  ["a verb with a prefix", "de", "der Bauer wurde totgebissen"],
  ["words of learned endings", "es", "la criminalística y normas incluyentes"],
  ["a prefix", "en", "The denuclearization talks and antiwar marches went on."],
  ["two words in one", "en", "They sell homeware."],
  ["addresses", "en", "See wwww.exampel.org/artcles or mail edtor@exampel.org."],
  ["handles, tags and files", "en", "@sombody wrote #freedomm in artcle_one.txt."],
  ["digits", "en", "The b52s and a 4th."],
  ["acronyms", "en", "UNHRCX and NGOs met."],
  ["a foreign phrase", "en", "an amicus curiae brief, vox pupoli vox dei"],
  ["a foreign script", "en", "the word хліб here"],
  ["elided articles", "fr", "L’eau qu’il a bue jusqu’à l’aube."],
  ["enclitic pronouns", "es", "Quiere provocarles, diciéndoselo al oído."],
  ["diminutives", "es", "los siete enanitos"],
  ["participles", "uk", "захоплюючий і проникаючий"],
  ["compounds", "de", "die inspirationsarme Spielerkarriere"],
  ["a verb with zu inside", "de", "um das Land zurückzuerobern"],
  ["an elliptic noun", "de", "Atomwaffen und -technologien"],
  ["a language without dictionary", "nl", "de klene boot"],
  ["the empty text", "en", ""],
] as const;

const EXCUSED = [
  ["the same row of the base", "fr>en", "le kompromatt de Moscou", "the kompromatt of Moscow"],
  ["another script", "uk>en", "його хата-вышыванка", "his vyshyvanka"],
  ["a borrowed word", "en>es", "their circadian rhythm", "sus ritmos circadianos"],
] as const;

describe("spelling", () => {
  it.each(FOUND.filter(([language]) => isInstalled(language)))(
    "%s: %s",
    (language, notation, after) => {
      const text = unmarked(notation);
      const findings = findIn(language, [text]);
      expect(withBrackets(text, findings)).toBe(notation);
      expect(fixed(text, findings)).toBe(after);
    },
  );

  it.each(SILENT.filter(([, language]) => isInstalled(language) || language === "nl"))(
    "is silent on %s",
    (_, language, text) => {
      expect(findIn(language, [text]).map(({ values }) => values.word)).toEqual([]);
    },
  );

  it.each(EXCUSED.filter(([, languages]) => isInstalled(languages)))(
    "is silent on what stands in %s",
    (_, languages, base, text) => {
      expect(findIn(languages, [base, text]).map(({ values }) => values.word)).toEqual([]);
    },
  );

  it("is silent on a word that the edition uses three times, or once as a name", () => {
    expect(findIn("en", ["a solarpank novel\nthe solarpank age\nof solarpank"])).toEqual([]);
    expect(findIn("uk", ["Після поставки зерна.\nЧас поставки."])).toEqual([]);
    expect(findIn("en", ["Grasham left.\nIt was late when Grasham came."])).toEqual([]);
  });

  it("finds a likely slip though it was made twice", () => {
    expect(findIn("es", ["mil dolares\nen dolares"])).toHaveLength(2);
  });

  it("finds a loan where the row beside has it not", () => {
    expect(findIn("fr>es", ["il aime", "le gusta el corner"])).toHaveLength(1);
  });

  it("puts the word first that the edition uses", () => {
    const [finding] = findIn("en", ["the vewers at home\nfor the veers and the veers"]);
    expect(finding?.fixes[0]).toBe("veers");
    const [other] = findIn("en", ["the vewers at home\nfor viewers and viewers"]);
    expect(other?.fixes[0]).toBe("viewers");
  });

  it("finds in a text of known words nothing, wherever they stand", () => {
    const words = fc.constantFrom(
      "the",
      "house",
      "window",
      "under",
      "green",
      "light",
      "is",
      "Paris",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (drawn) => {
        expect(findIn("en", [drawn.join(" ")])).toEqual([]);
      }),
    );
  });

  it("reports spans inside the text and fixes that differ from it, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        const paragraph = text.replace(/\n/gu, " ");
        for (const { start, end, fixes } of findIn("en", [paragraph])) {
          expect(start).toBeLessThan(end);
          expect(fixes).not.toContain(paragraph.slice(start, end));
        }
      }),
    );
  });
});
