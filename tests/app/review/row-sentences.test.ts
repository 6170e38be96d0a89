import { expect, test } from "vitest";
import { createRowSentences } from "#app/_features/review/alignment/row-sentences.ts";
import { outlineOf } from "#app/_features/review/document/outline.ts";
import { heldDocument } from "./held-document.ts";

const TEXTS = new Map([
  [11, "Le bac part à 6 heures. La nuit tombe."],
  [21, "The ferry leaves at 6. "],
  [22, "Night falls."],
]);
const document = {
  editions: [
    { id: 1, language: "fr", basedOn: null },
    { id: 2, language: "en", basedOn: 1 },
  ],
  rows: [
    { id: 1, cells: { 1: [11], 2: [21, 22] }, confidence: 1, confirmed: false, alternative: null },
  ],
  segments: [...TEXTS].map(([id, text]) => ({ id, text, edition: Math.floor(id / 10) })),
};

function lit(segment: number, offset: number, drafts: Record<number, string> = {}) {
  const held = heldDocument(document);
  const source = {
    document: held,
    outline: outlineOf(held),
    drafts: Object.fromEntries(
      Object.entries(drafts).map(([id, text]) => [id, { text, seenRevision: 1, seenHead: 1 }]),
    ),
  };
  return createRowSentences()(source, segment, offset).map(({ segment: id, start, end }) =>
    (drafts[id] ?? TEXTS.get(id) ?? "").slice(start, end),
  );
}

test("a sentence brings its counterparts, in whichever segment of the row they stand", () => {
  expect(lit(11, 3)).toEqual(["Le bac part à 6 heures.", "The ferry leaves at 6."]);
  expect(lit(22, 0)).toEqual(["La nuit tombe.", "Night falls."]);
});

test("what is being typed counts, not what is saved", () => {
  const draft = "Le bac part à 6 heures. La nuit tombe enfin.";
  expect(lit(22, 0, { 11: draft })).toEqual(["La nuit tombe enfin.", "Night falls."]);
});

test("nothing is lit past a text, or in a segment that is no more", () => {
  expect(lit(22, 99)).toEqual([]);
  expect(lit(99, 0)).toEqual([]);
});
