import { describe, expect, it } from "vitest";
import { nounForms, verbForms } from "#lib/core/checks/lexicon/inflect.ts";

function formsOf(verb: string): string[] {
  return verbForms(verb, "es").map(({ text }) => text);
}

describe("verbForms() of Spanish", () => {
  it.each([
    ["advertir", "advierte advirtió advierta"],
    ["contar", "cuenta contó cuente"],
    ["confesar", "confiesa confesó confiese"],
    ["continuar", "continúa continuó continúe"],
    ["prohibir", "prohíbe prohibió prohíba"],
    ["desviar", "desvía desvió desvíe"],
    ["perseguir", "persigue persiguió persiga"],
    ["defender", "defiende defendió defienda"],
    ["recordar", "recuerda recordó recuerde"],
    ["establecer", "establece estableció establezca"],
    ["vencer", "vence venció venza"],
    ["exigir", "exige exigió exija"],
    ["introducir", "introduce introdujo introduzca"],
    ["suponer", "supone supuso suponga"],
    ["devolver", "devuelve devolvió devuelva"],
    ["averiguar", "averigua averiguó averigüe"],
    ["aplicar", "aplica aplicó aplique"],
    ["abandonar", "abandona abandonó abandone"],
    ["hacerse", "se hace se hizo se haga"],
  ])("%s: %s", (verb, expected) => {
    const [present, past, subjunctive] = [6, 8, 12].map((form) => formsOf(verb)[form]);
    expect(`${present} ${past} ${subjunctive}`).toBe(expected);
  });

  it("keeps the stem where it is not stressed", () => {
    expect(formsOf("advertir")).toContain("advertía");
    expect(formsOf("contar")).toContain("contaría");
    expect(formsOf("perseguir")).toContain("perseguido");
  });

  it("gives every verb the same number of forms, no two tenses alike", () => {
    for (const verb of ["hacer", "pedir", "dar", "volver", "conducir", "llevar", "temer"]) {
      const forms = formsOf(verb);
      expect(forms).toHaveLength(20);
      expect(new Set(forms).size).toBe(20);
    }
  });
});

describe("nounForms() of Spanish", () => {
  it.each([
    ["guardián", "guardianes"],
    ["reunión", "reuniones"],
    ["país", "países"],
    ["luz", "luces"],
    ["bebé", "bebés"],
  ])("%s, %s", (noun, plural) => {
    expect(nounForms(noun, "es").map(({ text }) => text)).toEqual([noun, plural]);
  });
});
