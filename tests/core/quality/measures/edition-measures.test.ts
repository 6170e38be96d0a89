import { expect, test } from "vitest";
import { editionMeasures } from "#lib/core/quality/measures/edition-measures.ts";
import { coded } from "#tests/core/text/coded.ts";

test("editionMeasures() sums edits and lengths over all texts", () => {
  const measures = editionMeasures([
    { before: "Він живе в Києві.", after: "Він живе у Києві." },
    { before: "Так.", after: "Так." },
    { before: "", after: "Кінець історії." },
  ]);
  expect(measures).toMatchObject({
    texts: 3,
    edited: 2,
    translationEditRate: { edits: 3, length: 7, exact: true },
    characterErrorRate: { edits: 16, length: 36, exact: true },
  });
  expect(measures.chrf).toBeGreaterThan(0.3);
  expect(measures.chrf).toBeLessThan(0.8);
});

test("editionMeasures() of an edition nobody touched", () => {
  const measures = editionMeasures([{ before: "北京", after: "北京" }], "parted");
  expect(measures).toMatchObject({
    edited: 0,
    translationEditRate: { edits: 0, length: 2, rate: 0 },
    characterErrorRate: { rate: 0 },
    chrf: 1,
  });
});

test("to set or to move an inline code is no edit of the text", () => {
  const before = coded("Le ⟨1⟩bac⟨2⟩ de nuit");
  const after = coded("Le bac de ⟨1⟩nuit⟨2⟩");
  const plain = editionMeasures([{ before: "Le bac de nuit", after: "Le bac de nuit" }]);
  expect(editionMeasures([{ before, after }])).toEqual(plain);
});
