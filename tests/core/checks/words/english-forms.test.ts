import { describe, expect, it } from "vitest";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { compoundHyphen } from "#lib/core/checks/words/compound-hyphen.ts";
import { massNoun } from "#lib/core/checks/words/mass-noun.ts";
import { splitWord } from "#lib/core/checks/words/split-word.ts";
import { ungroupedFigure } from "#lib/core/checks/words/ungrouped-figure.ts";
import { verbForm } from "#lib/core/checks/words/verb-form.ts";
import { documentOf, findIn, fixed, marked, unmarked } from "../marked.ts";

// Check, the text with brackets round what is found, the text after the first fix.
const FOUND = [
  [compoundHyphen, "a ⟦short term⟧ loan", "a short-term loan"],
  [compoundHyphen, "a ⟦so called⟧ expert", "a so-called expert"],
  [compoundHyphen, "in ⟦low income⟧ countries", "in low-income countries"],
  [splitWord, "They ⟦can not⟧ stay.", "They cannot stay."],
  [splitWord, "He did it ⟦him self⟧.", "He did it himself."],
  [ungroupedFigure, "some ⟦25000⟧ people", "some 25,000 people"],
  [ungroupedFigure, "⟦1234567⟧ votes", "1,234,567 votes"],
  [verbForm, "It has already ⟦began⟧.", "It has already begun."],
  [verbForm, "He didn’t ⟦went⟧ there.", "He didn’t go there."],
  [verbForm, "They will ⟦gave⟧ it.", "They will give it."],
  [massNoun, "new ⟦equipments⟧", "new equipment"],
] as const;

const SILENT = [
  [compoundHyphen, "in the long term investors gain; over the long term, prices rise"],
  [compoundHyphen, "The plan is long term and the income is fixed income too."],
  [compoundHyphen, "a seven-year long war"],
  [compoundHyphen, "It is a long distance away. The train ran at high speed past the station."],
  [compoundHyphen, "At the high end prices rose. In real time prices moved."],
  [splitWord, "You can not only see it but hear it."],
  [splitWord, "He went with out-of-date papers."],
  [ungroupedFigure, "In 1984 people laughed; by 2025 people cried."],
  [ungroupedFigure, "Room 1080, page 1200, $1500, 10.1080 days"],
  [ungroupedFigure, "1,080 days and 999 people"],
  [ungroupedFigure, "1200 men, 1300 men, 1400 women and 1100 children"],
  [verbForm, "They have seen what they did and went home."],
  [verbForm, "What he did took time. We have left; it has led us."],
  [verbForm, "Whatever they did not, took hours."],
  [verbForm, "The will gave her the house. Her will broke; his own might grew."],
  [massNoun, "The information advises us; she equips, he furnishes."],
] as const;

describe("forms of English", () => {
  it.each(FOUND)("$id: %s", (check, notation, after) => {
    const text = unmarked(notation);
    expect(marked(check, "en", text)).toBe(notation);
    expect(fixed(text, findIn(check, "en", text))).toBe(after);
  });

  it.each(SILENT)("$id is silent: %s", (check, text) => {
    expect(marked(check, "en", text)).toBe(text);
  });

  it("takes plain thousands for a habit of the whole edition", () => {
    const plain = ["1200 men", "1300 men", "1400 men", "1100 men"];
    const document = documentOf("en", [[...plain, "2,000 men"].join("\n")]);
    expect(checkDocument(document, { checks: [ungroupedFigure] })).toEqual([]);
  });
});
