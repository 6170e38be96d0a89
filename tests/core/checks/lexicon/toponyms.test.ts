import { describe, expect, it } from "vitest";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { TOPONYMS } from "#lib/core/checks/lexicon/toponym-table.ts";
import { toponyms } from "#lib/core/checks/lexicon/toponyms.ts";
import { documentOf, findIn, fixed, marked, unmarked } from "../marked.ts";

// Language, the text with brackets round what is found, the text after the first fix.
const FOUND = [
  ["en", "In Kyiv and in Kyiv, not ⟦Kiev⟧.", "In Kyiv and in Kyiv, not Kyiv."],
  ["en", "From Kyiv to Lviv and ⟦Kharkov⟧.", "From Kyiv to Lviv and Kharkiv."],
  ["en", "Burma, Burma’s army, ⟦Myanmar⟧", "Burma, Burma’s army, Burma"],
  ["fr", "À Pékin, puis Pékin, puis ⟦Beijing⟧.", "À Pékin, puis Pékin, puis Pékin."],
] as const;

const SILENT = [
  ["en", "From Kiev to Kharkov and Odessa."],
  ["en", "From Kyiv to Odesa; in Chernobyl."],
  ["en", "In Kyiv they cooked chicken Kiev; in Kyiv Dynamo Kiev won."],
  ["en", "From Beijing to Beijing, to Peking University."],
  ["en", "Kyiv, Kyiv and Odessa, Texas"],
  ["en", "In Turkey they eat turkey."],
  ["de", "Von Kiew nach Charkiw und Kiew."],
  ["de", "Der Kanton Zürich liegt nicht bei Guangzhou, Guangzhou."],
  ["en", "Guangzhou and Guangzhou; the Canton of Zurich"],
  ["de", "Moldova, Moldova und die Moldau in Prag"],
  ["pl", "Kijów i Kiev, Kiev"],
] as const;

describe("toponyms", () => {
  it.each(FOUND)("%s: %s", (language, notation, after) => {
    const text = unmarked(notation);
    expect(marked(toponyms, language, text)).toBe(notation);
    expect(fixed(text, findIn(toponyms, language, text))).toBe(after);
  });

  it.each(SILENT)("%s is silent: %s", (language, text) => {
    expect(marked(toponyms, language, text)).toBe(text);
  });

  it.each([
    ["official", "en", "Kiev and Kyiv", "Kyiv"],
    ["traditional", "en", "Kiev and Kyiv", "Kiev"],
    ["traditional", "es", "Mumbai y Bombay", "Bombay"],
    ["official", "es", "De Lugansk a Luhansk", "Luhansk"],
    ["official", "es", "De Tiflis a Tbilisi", "Tbilisi"],
    ["traditional", "it", "Da Lviv a Leopoli", "Leopoli"],
    ["official", "fr", "la République tchèque", "Tchéquie"],
  ])("follows the policy “%s” (%s: %s)", (policy, language, text, expected) => {
    const document = documentOf(language, [text]);
    const findings = checkDocument(document, {
      checks: [toponyms],
      policies: { toponyms: policy },
    });
    expect(findings).toMatchObject([{ message: "checks.toponyms.policy", fixes: [expected] }]);
  });

  it("finds the cases of a Ukrainian name and leaves the ending to the editor", () => {
    const findings = checkDocument(documentOf("uk", ["Він був у Бірмі."]), {
      checks: [toponyms],
      policies: { toponyms: "official" },
    });
    expect(findings).toMatchObject([{ start: 10, end: 15, fixes: [] }]);
  });

  it("has two forms for every place", () => {
    for (const places of TOPONYMS.values()) {
      expect(
        places.filter(({ official, traditional }) => !traditional || official === traditional),
      ).toEqual([]);
    }
  });
});
