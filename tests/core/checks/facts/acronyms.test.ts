import { describe, expect, it } from "vitest";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { acronyms } from "#lib/core/checks/facts/acronyms.ts";
import { documentOf, findInPair, fixed, markedPair, unmarked } from "../marked.ts";

// Languages, source, translation with brackets round what is found, translation after the first fix.
const FOUND = [
  ["fr>en", "le rapport de l’OMS", "the ⟦IMF⟧ report", "the WHO report"],
  ["es>uk", "la base de la OTAN", "⟦база⟧", "база"],
  ["en>es", "The USA won.", "La ⟦UE⟧ ganó.", "La EE. UU. ganó."],
  ["en>de", "The IMF met in Rome.", "Die ⟦OECD⟧ traf sich in Rom.", "Die IWF traf sich in Rom."],
] as const;

const SILENT = [
  ["fr>uk", "membre de l’Otan", "член НАТО"],
  ["en>fr", "the UN said", "les Nations unies ont dit"],
  ["en>fr", "U.S. troops", "les troupes américaines"],
  ["en>es", "an FBI agent", "un agente del F.B.I."],
  ["en>fr", "the EU capital", "la capitale"],
  ["en>es", "WHO IS NEXT FOR PRESIDENT", "¿QUIÉN ES EL PRÓXIMO PRESIDENTE?"],
  ["en>fr", "Who leads the IMF?", "QUI DIRIGE LE FMI ?"],
  ["en>ru", "the NATO base", "база"],
  ["fr>en", "de l’or et du fer", "gold and iron"],
] as const;

describe("acronyms", () => {
  it.each(FOUND)("%s: %s | %s", (languages, source, notation, after) => {
    const target = unmarked(notation);
    expect(markedPair(acronyms, languages, source, target)).toBe(notation);
    expect(fixed(target, findInPair(acronyms, languages, source, target))).toBe(after);
  });

  it.each(SILENT)("%s is silent: %s | %s", (languages, source, target) => {
    expect(markedPair(acronyms, languages, source, target)).toBe(target);
  });

  it.each([
    [["de l’UE", "of the EU", "цієї спілки"], ["2 introduced@en>uk"]],
    [["de l’UE", "of the bloc", "цієї спілки"], []],
  ])("asks all other editions about what adjectives say: %j", (texts, expected) => {
    const found = checkDocument(documentOf("fr>en>uk", texts), { checks: [acronyms] });
    expect(found.map(({ edition, origin }) => `${edition} ${origin}`)).toEqual(expected);
  });
});
