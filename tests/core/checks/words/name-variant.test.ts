import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { nameVariant } from "#lib/core/checks/words/name-variant.ts";
import { slipBetween } from "#lib/core/checks/words/slip.ts";
import { documentOf, findIn, fixed, marked, markedPair, unmarked } from "../marked.ts";

// Language, an edition with brackets round what is found, the same after the first fix.
const FOUND = [
  ["en", "It was Hartwell. “No,” Mr Hartwell said. We met ⟦Hratwell⟧.", "Hartwell"],
  [
    "en",
    "They found Hartwell here, with Hartwell’s little brown dog and ⟦Harttwell’s⟧ cat.",
    "Hartwell",
  ],
  ["en", "The town of Kortrijk, near Kortrijk, not ⟦Kotrijk⟧.", "Kortrijk"],
  ["uk", "Він бачив Лесняка, потім Лесняка і знов ⟦Леснякка⟧.", "Лесняка"],
  ["de", "Heute kamen Kornfeld und später wieder Kornfeld, aber nicht ⟦Kornfled⟧.", "Kornfeld"],
  ["fr", "Le maire de Montrieux et la mairie de Montrieux, soit ⟦Montrieuux⟧.", "Montrieux"],
  ["es", "Dijo Alexander Zubko, y luego Alexander Zubko y ⟦Aleksandr⟧ Zubko.", "Alexander"],
] as const;

const SILENT = [
  // Forms and relatives of one name.
  ["en", "It is Russia, and Russia again, and a Russian, in Russias."],
  ["uk", "Він знав Лесняка, бачив Лесняка і писав Лесняку."],
  ["fr", "La Serbie, oui la Serbie, et un Serbe."],
  ["es", "Se fue a Suecia, a Suecia, con una Sueca."],
  // Two people.
  ["en", "We saw Maria and Maria, then Marie and Marie."],
  ["en", "We met Hartwell twice, Hartwell and Hartwell, and Hartwall and Hartwall."],
  // Other initials, short names, words that begin a sentence.
  ["en", "The Parker house, the Parker farm, the Barker barn."],
  ["en", "I saw Lee and Lee and Les."],
  ["en", "In There and There it was. Their dog barked."],
  ["en", "the hartwell, the hartwell, the hratwell"],
] as const;

describe("name-variant", () => {
  it.each(FOUND)("%s: %s", (language, notation, right) => {
    const text = unmarked(notation);
    const [finding] = findIn(nameVariant, language, text);
    expect(finding?.fixes).toEqual([right]);
    expect(notation).toContain(`⟦${text.slice(finding?.start, finding?.end)}`);
  });

  it.each(SILENT)("%s is silent: %s", (language, text) => {
    expect(marked(nameVariant, language, text)).toBe(text);
  });

  it("learns a name from the whole edition", () => {
    const document = documentOf("en", [
      "Then Hartwell came.\nThen Hartwell left.\nThen Hatrwell sang.",
    ]);
    const [finding] = checkDocument(document, { checks: [nameVariant] });
    expect(finding).toMatchObject({ paragraph: 2, start: 5, end: 13, fixes: ["Hartwell"] });
  });

  it("believes the text it was made from", () => {
    const source = "Hartwell, Hartwell et Hartwall";
    const target = "See Hartwell and Hartwell and Hartwall.";
    expect(markedPair(nameVariant, "fr>en", source, target)).toBe(target);
  });

  it("leaves words of the dictionary alone", () => {
    const spellers = new Map([
      ["en", { knows: (word: string) => word === "baker", suggest: () => [] }],
    ]);
    const document = documentOf("en", ["The Bakker shop, the Bakker house, the Baker."]);
    expect(checkDocument(document, { checks: [nameVariant], spellers })).toEqual([]);
  });

  it("mends any letter swapped or doubled inside a name that stands twice", () => {
    const name = fc.stringMatching(/^[A-Z][b-df-hj-np-tv-z]{2}[aeiou][b-df-hj-np-tv-z]{3}u$/u);
    fc.assert(
      fc.property(name, fc.integer({ min: 1, max: 5 }), fc.boolean(), (right, at, isSwapped) => {
        const [a, b] = [right.charAt(at), right.charAt(at + 1)];
        fc.pre(a !== b);
        const wrong = right.slice(0, at) + (isSwapped ? b + a : a + a + b) + right.slice(at + 2);
        const text = `Today they found ${right} here, and later ${right} there, but never ${wrong}.`;
        expect(fixed(text, findIn(nameVariant, "en", text))).toBe(text.replace(wrong, right));
      }),
    );
  });
});

describe("slipBetween()", () => {
  it.each([
    ["Hratwell", "Hartwell", "swapped"],
    ["Harttwell", "Hartwell", "doubled"],
    ["Hartwel", "Hartwell", "doubled"],
    ["Hatwell", "Hartwell", "dropped"],
    ["Hartqwell", "Hartwell", "added"],
    ["Hartwill", "Hartwell", "changed"],
  ])("%s for %s: %s", (wrong, right, kind) => {
    expect(slipBetween(wrong, right)?.kind).toBe(kind);
  });

  it.each([
    ["Hartwell", "Hartwell"],
    ["Hratwlel", "Hartwell"],
    ["Hart", "Hartwell"],
  ])("none makes %s of %s", (wrong, right) => {
    expect(slipBetween(wrong, right)).toBeNull();
  });
});
