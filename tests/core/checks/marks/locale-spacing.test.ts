import { describe, expect, it } from "vitest";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { localeSpacing } from "#lib/core/checks/marks/locale-spacing.ts";
import { documentOf, findIn, fixed, marked, markedPair, unmarked } from "../marked.ts";

// Language, the text with brackets round what is found, the text after the first fix.
const FOUND = [
  ["fr", "Où est le port⟦?⟧", "Où est le port\u00a0?"],
  ["fr", "Il dit⟦:⟧ «\u00a0Oui\u00a0»", "Il dit\u00a0: «\u00a0Oui\u00a0»"],
  ["fr", "⟦«⟧Oui\u202f», dit-il.", "«\u202fOui\u202f», dit-il."],
  ["fr", "« Non », « si », «\u00a0oui⟦»⟧.", "« Non », « si », «\u00a0oui »."],
  ["fr-CA", "Il dit⟦:⟧ oui!", "Il dit\u00a0: oui!"],
  ["de", "5 %, 6 %, 7 % und 8⟦%⟧", "5 %, 6 %, 7 % und 8 %"],
  ["en", "5%, 6%, 7% and 8⟦ ⟧%", "5%, 6%, 7% and 8%"],
  ["de", "5 km, 6 km, 7 km und 8⟦km⟧", "5 km, 6 km, 7 km und 8 km"],
] as const;

const SILENT = [
  ["fr", "Pourquoi\u00a0? « Parce que » : voilà ; c’est tout !"],
  ["fr", "à 10:30, voir https://a.fr :-)"],
  ["fr", "Quoi ?! (?) Non… !"],
  ["fr", "Quoi? Non! Si! Toute la page est ainsi!"],
  ["fr-CH", "«Quoi?» dit-il: «rien!»"],
  ["en", "What? “So: yes!” 5% of 6 kg"],
  ["es", "el 5 % o el 5%"],
] as const;

describe("locale-spacing", () => {
  it.each(FOUND)("%s: %s", (language, notation, after) => {
    const text = unmarked(notation);
    expect(marked(localeSpacing, language, text)).toBe(notation);
    expect(fixed(text, findIn(localeSpacing, language, text))).toBe(after);
  });

  it.each(SILENT)("%s is silent: %s", (language, text) => {
    expect(marked(localeSpacing, language, text)).toBe(text);
  });

  it("is silent on a name with a mark of its own", () => {
    const french = "Le site Wahoo! a fermé.";
    expect(markedPair(localeSpacing, "en>fr", "The site Wahoo! has closed.", french)).toBe(french);
  });

  it("sets the space that the rest of the edition has", () => {
    const text = "Ah\u202f! Oh\u202f! Eh\u202f!\nHé!";
    const [found] = checkDocument(documentOf("fr", [text]), { checks: [localeSpacing] });
    expect(found?.fixes).toEqual(["\u202f!"]);
  });
});
