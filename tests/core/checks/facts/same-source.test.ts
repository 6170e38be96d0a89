import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "#lib/core/checks/engine/check.ts";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { sameSource } from "#lib/core/checks/facts/same-source.ts";
import { documentOf, fixed, unmarked, withBrackets } from "../marked.ts";

type Lines = readonly string[];

function findIn(languages: string, ...editions: readonly Lines[]): Finding[] {
  const texts = editions.map((lines) => lines.join("\n"));
  return checkDocument(documentOf(languages, texts), { checks: [sameSource] });
}

/** The lines of the last edition, with what was found in brackets. */
function markedLines(languages: string, ...editions: readonly Lines[]): string[] {
  const found = findIn(languages, ...editions);
  return (editions.at(-1) ?? []).map((line, at) =>
    withBrackets(
      line,
      found.filter(({ paragraph }) => paragraph === at),
    ),
  );
}

// Languages, source, translation with brackets round what is found, the first fix.
const FOUND: readonly (readonly [string, Lines, Lines, string])[] = [
  [
    "en>fr",
    ["Close the lid with care.", "Wait.", "Close the lid with care."],
    ["Fermez le couvercle avec soin.", "Attendez.", "Fermez le ⟦capot⟧ avec soin."],
    "couvercle",
  ],
  [
    "en>es",
    ["Safety rules", "Safety rules", "Safety rules"],
    ["⟦Reglas⟧ de seguridad", "Normas de seguridad", "Normas de seguridad"],
    "Normas",
  ],
  [
    "de>uk",
    ["Der  Vertrag endet im Mai.", "DER VERTRAG ENDET IM MAI."],
    ["Договір закінчується в травні.", "⟦Угода спливає⟧ в травні."],
    "Договір закінчується",
  ],
  [
    "en>ar",
    ["Close the lid with care.", "Close the lid with care."],
    ["أغلق الغطاء بعناية.", "أغلق ⟦الصندوق⟧ بعناية."],
    "الغطاء",
  ],
  [
    "en>fr",
    ["Close the red lid now.", "Close the red lid now."],
    ["Fermez vite le couvercle rouge.", "⟦Fermez le⟧ couvercle rouge."],
    "Fermez vite le",
  ],
];

const SILENT: readonly (readonly [string, Lines, Lines])[] = [
  ["en>fr", ["Close the lid with care.", "Open it."], ["Fermez le couvercle.", "Ouvrez."]],
  ["en>fr", ["Close the lid now.", "Close the lid now."], ["Fermez-le.", "Fermez-le."]],
  ["en>fr", ["Thanks", "Thanks"], ["Merci", "Je vous remercie"]],
  ["en>fr", ["He came.", "He came."], ["Il vint.", "Il arriva."]],
  [
    "en>fr",
    ["“What do you want?”", "“What do you want?”"],
    ["Que veux-tu ?", "Que désirez-vous ?"],
  ],
  ["en>fr", ["You are very tired.", "You are very tired."], ["Tu es fatigué.", "Tu es fatiguée."]],
  [
    "en>fr",
    ["It rains in Brest.", "It rains in Brest."],
    ["Il pleut à Brest.", "Il pleut, à Brest"],
  ],
  ["en>es", ["Safety rules", "Safety rules"], ["Normas de seguridad", "NORMAS DE SEGURIDAD"]],
  ["en>fr", ["12 34", "12 34"], ["12 34", "34 12"]],
  ["en>fr", ["Close the lid now.", "Close the lid now."], ["Fermez-le.", ""]],
];

describe("same-source", () => {
  it.each(FOUND)("%s: %j | %j", (languages, source, notation, fix) => {
    const target = notation.map(unmarked);
    expect(markedLines(languages, source, target)).toEqual(notation);
    const found = findIn(languages, source, target);
    expect(found.map(({ fixes }) => fixes)).toEqual([[fix]]);
    expect(found[0]?.evidence.length).toBeGreaterThan(0);
  });

  it.each(SILENT)("%s is silent: %j | %j", (languages, source, target) => {
    expect(markedLines(languages, source, target)).toEqual(target);
  });

  it("is silent where the original says two things for which its translation has one", () => {
    const original = ["Tu connais bien la règle.", "Vous connaissez bien la règle."];
    const pivot = ["You know the rule well.", "You know the rule well."];
    const target = ["Sabes bien la regla.", "Usted conoce bien la regla."];
    expect(findIn("fr>en>es", original, pivot, target)).toEqual([]);
  });

  it("says at which hop it was born", () => {
    const original = ["Le bac est supprimé ce soir.", "Le bac est supprimé ce soir."];
    const pivot = ["The ferry is cancelled tonight.", "The ferry is cancelled tonight."];
    const target = ["El ferri se cancela hoy.", "La barca no sale hoy."];
    const origins = findIn("fr>en>es", original, pivot, target).map(({ origin }) => origin);
    expect(origins).toEqual(["introduced@en>es"]);
  });

  it("ends with one translation of each text, once the first fixes are taken", () => {
    const line = fc.constantFrom("a b c d", "a x c d", "q b c", "z z a b c d", "d c b a");
    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 8 }), (target) => {
        const source = target.map(() => "Close the heavy iron lid with both hands today.");
        const found = findIn("en>fr", source, target);
        const mended = target.map((text, at) =>
          fixed(
            text,
            found.filter(({ paragraph }) => paragraph === at),
          ),
        );
        expect(new Set(mended).size).toBe(1);
        expect(findIn("en>fr", source, mended)).toEqual([]);
      }),
    );
  });
});
