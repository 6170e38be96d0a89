import fc from "fast-check";
import { expect, test } from "vitest";
import { columnsOf, receivedOf, type SegmentText } from "#lib/core/document/columns.ts";
import { withEdits } from "#lib/core/document/edited-columns.ts";

const EDITIONS = [
  { id: 1, language: "fr", basedOn: null },
  { id: 2, language: "uk", basedOn: 1 },
];
const IDS = [11, 12, 21, 22];
const OF_ROWS = { confidence: 1, confirmed: false, alternative: null };
const ROWS = [
  { id: 30, cells: { 1: [11], 2: [21, 22] }, ...OF_ROWS },
  { id: 31, cells: { 1: [12], 2: [] }, ...OF_ROWS },
];

const segments = fc.tuple(
  ...IDS.map((id) =>
    fc.record<SegmentText>({
      id: fc.constant(id),
      text: fc.constantFrom("Так.", "Oui.", "«Non»"),
      received: fc.constantFrom(null, "Oui ."),
    }),
  ),
);

test("law: a document with edits is the one that has been laid out with these texts", () => {
  fc.assert(
    fc.property(segments, segments, fc.subarray(IDS), (before, after, edited) => {
      const { editions, segments: ids } = columnsOf(EDITIONS, ROWS, before);
      const edits = ids.flatMap((column, edition) =>
        column.flatMap((id, paragraph) => {
          const now = after.find((one) => one.id === id);
          if (!now || !edited.includes(id)) return [];
          return [{ edition, paragraph, text: now.text, received: receivedOf(now) }];
        }),
      );
      const texts = before.map(
        (one) => after.find(({ id }) => id === one.id && edited.includes(id)) ?? one,
      );
      expect(withEdits(editions, edits)).toEqual(columnsOf(EDITIONS, ROWS, texts).editions);
    }),
  );
});
