import { describe, expect, it } from "vitest";
import { hyphenAsDash } from "#lib/core/checks/marks/hyphen-as-dash.ts";
import { findIn, fixed, marked, unmarked } from "../marked.ts";

// Language, the text with brackets round what is found, the text after the first fix.
const FOUND = [
  [
    "en",
    "is not planning⟦ -for the moment-⟧ to send",
    "is not planning — for the moment — to send",
  ],
  ["es", "no piensa⟦ -por ahora-⟧ enviar", "no piensa —por ahora— enviar"],
  [
    "fr",
    "n’envisage pas⟦ -pour l’instant-⟧ d’envoyer",
    "n’envisage pas – pour l’instant – d’envoyer",
  ],
  ["uk", "не планує⟦ -⟧поки що", "не планує — поки що"],
  ["de", "Batman und Robin⟦ -⟧die Helden", "Batman und Robin – die Helden"],
] as const;

const SILENT = [
  ["en", "two- and three-year plans, pre- and post-war"],
  ["de", "Ein- und Ausgang, Haupt- und -nebenstraßen"],
  ["en", "it fell to -5 degrees"],
  ["en", "a well-known, first-rate man"],
  ["en", "run it with the option -v"],
  ["en", "It rained - again - all day."],
  ["en", "-for a start"],
  ["uk", "науково-технічний, де-небудь"],
] as const;

describe("hyphen-as-dash", () => {
  it.each(FOUND)("%s: %s", (language, notation, after) => {
    const text = unmarked(notation);
    expect(marked(hyphenAsDash, language, text)).toBe(notation);
    expect(fixed(text, findIn(hyphenAsDash, language, text))).toBe(after);
  });

  it.each(SILENT)("%s is silent: %s", (language, text) => {
    expect(marked(hyphenAsDash, language, text)).toBe(text);
  });

  it("offers commas as the second fix", () => {
    const [finding] = findIn(hyphenAsDash, "en", "Two sailors -both over 60 and grey sang");
    expect(finding?.fixes[1]).toBe(", ");
  });
});
