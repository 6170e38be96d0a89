import { expect, test } from "vitest";
import { evidenceMarks } from "#app/_features/review/alignment/evidence-marks.ts";
import type { EvidenceWord } from "#app/_features/review/alignment/requests.ts";
import type { Segment } from "#app/_features/review/requests.ts";

const WORD: EvidenceWord = { segment: 7, revision: 3, start: 4, end: 8, group: 2, kind: "name" };
const segment = { id: 7, edition: 1, text: "Над Києвом", revision: 3, received: null } as Segment;

test("a word is marked by its kind, with the number of its group and what it means", () => {
  expect(evidenceMarks([WORD], segment, ({ kind }) => `a ${kind}`)).toEqual([
    expect.objectContaining({
      start: 4,
      end: 8,
      look: "evidence-name",
      note: { number: 2, title: "a name" },
    }),
  ]);
});

test("a word of another segment, or of a text that has changed since, is not marked", () => {
  const words = [
    { ...WORD, segment: 8 },
    { ...WORD, revision: 2 },
  ];
  expect(evidenceMarks(words, segment, () => "")).toEqual([]);
});
