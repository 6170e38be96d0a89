import fc from "fast-check";
import { expect, test } from "vitest";
import { applyPatch } from "#app/_features/review/document/document-state.ts";
import { outlineOf } from "#app/_features/review/document/outline.ts";
import type { ReviewDocument } from "#app/_features/review/document/structure.ts";
import type { DocumentPatch, Row } from "#app/_features/review/requests.ts";
import { byOrder } from "#lib/core/document/grid.ts";
import { heldDocument } from "./held-document.ts";

const EDITIONS = [
  { id: 1, language: "fr" },
  { id: 2, language: "uk" },
];
const MOST_SEGMENTS = 12;

/** Rows that hold all segments once, an even one in the first column: `cuts` say where rows end, `names` what their ids and orders are. */
function laidOut(cuts: readonly boolean[], names: readonly number[]): Row[] {
  const groups: number[][] = [[]];
  for (let segment = 1; segment <= MOST_SEGMENTS; segment += 1) {
    groups.at(-1)?.push(segment);
    if (cuts[segment]) groups.push([]);
  }
  return groups.map((group, at) => {
    const id = 20 + ((names[at] ?? 0) % 7) * 20 + at;
    const cells = {
      1: group.filter((segment) => segment % 2 === 0),
      2: group.filter((segment) => segment % 2 === 1),
    };
    const order = `a${String.fromCharCode(97 + at)}${(names[at] ?? 0) % 7}`;
    return { id, order, cells, confidence: 0.5, confirmed: false, alternative: null };
  });
}

function held(rows: readonly Row[]): ReviewDocument {
  return heldDocument({ editions: EDITIONS, rows: rows.toSorted(byOrder), segments: [] });
}

function patchTo(before: readonly Row[], after: readonly Row[]): DocumentPatch {
  const standing = new Set(after.map(({ id }) => id));
  const gone = before.flatMap(({ id }) => (standing.has(id) ? [] : [id]));
  const rows = { placed: after, gone };
  return {
    ...{ since: 1, head: 2, withdrawn: false, settings: 1, segments: [], rows },
    flags: { gone: [], standing: [] },
    remarks: { gone: [], standing: [] },
  } as unknown as DocumentPatch;
}

function seenOf(document: ReviewDocument) {
  const { rows, signs, queues, rowOf, editionOf } = outlineOf(document);
  const ids = Array.from({ length: MOST_SEGMENTS }, (_, at) => at + 1);
  const places = ids.map((id) => [rowOf.get(id), editionOf(id)]);
  return { rows, signs, queues, places };
}

const layout = fc
  .tuple(
    fc.array(fc.boolean(), { minLength: 13, maxLength: 13 }),
    fc.array(fc.nat(100), { minLength: 13, maxLength: 13 }),
  )
  .map(([cuts, names]) => laidOut(cuts, names));

test("law: a document that was patched is as one made anew, and so is the outline that follows an earlier one", () => {
  fc.assert(
    fc.property(layout, layout, (before, after) => {
      const start = { ...held(before), head: 1 };
      const patched = applyPatch(start, patchTo(before, after));
      const fresh = seenOf(held(after));
      expect(seenOf(patched)).toEqual(fresh);
      const followed = outlineOf(patched, outlineOf(start));
      expect(followed.signs).toEqual(fresh.signs);
      expect(followed.queues).toEqual(fresh.queues);
    }),
  );
});

test("a patch of texts leaves the rows the same object, and renews only what is at hand", () => {
  const rows = laidOut([], []);
  const document = { ...held(rows), head: 1 };
  const segment = { id: 1, edition: 2, text: "Привіт 👋", revision: 1, received: null };
  document.texts.take([segment]);
  const segments = [
    { ...segment, text: "Вітаю 👋", revision: 2 },
    { ...segment, id: 3, text: "Далеко", revision: 2 },
  ];
  const patched = applyPatch(document, {
    ...patchTo(rows, []),
    segments,
    rows: { placed: [], gone: [] },
  });
  expect(patched.rows).toBe(document.rows);
  expect(patched.texts.get(1)?.text).toBe("Вітаю 👋");
  expect(patched.texts.get(3)).toBeUndefined();
  expect(outlineOf(patched).lengthOf(1)).toBe(7);
  expect(patched.places.revisions[3]).toBe(2);
});

test("a patch that would leave a hole is passed over", () => {
  const document = { ...held(laidOut([], [])), head: 1 };
  expect(applyPatch(document, { ...patchTo([], []), since: 3, head: 4 })).toBe(document);
});
