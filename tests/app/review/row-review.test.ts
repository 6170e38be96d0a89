import { describe, expect, test } from "vitest";
import { outlineOf } from "#app/_features/review/document/outline.ts";
import { isSameFor, seen } from "#app/_features/review/grid/row-review.tsx";
import type { Review } from "#app/_features/review/review-context.tsx";
import { FIRST_STATE } from "#app/_features/review/review-state.ts";
import { heldDocument } from "./held-document.ts";

const ROW = { confidence: 1, confirmed: false, alternative: null };
const DOCUMENT = heldDocument({
  editions: [{ id: 1, language: "uk" }],
  rows: [
    { id: 5, order: "a", cells: { 1: [11] }, ...ROW },
    { id: 6, order: "b", cells: { 1: [12] }, ...ROW },
  ],
  segments: [{ id: 12, edition: 1, text: "Пором відходить." }],
});
const UNTOUCHED = { state: "untouched" };
// Shared and patched in place, as the screen's are.
const ITEMS = new Map<number, unknown>();
const REVIEW = {
  document: DOCUMENT,
  outline: outlineOf(DOCUMENT),
  items: ITEMS,
  standings: { of: () => UNTOUCHED },
  queue: null,
  checks: "checking",
  columns: { shown: [1] },
  state: { ...FIRST_STATE, cursor: { row: 5, edition: 1, part: 0 } },
} as unknown as Review;
const [, SECOND] = REVIEW.outline.rows;
const draft = { text: "Пором", seenRevision: 1, seenHead: 1 };

function inReview(change: Partial<Review> = {}, state: Partial<Review["state"]> = {}) {
  if (!SECOND) throw new Error("Expected a second row");
  const review = { ...REVIEW, ...change, state: { ...REVIEW.state, ...state } };
  return { row: SECOND, review, seen: seen(SECOND, review) };
}

describe("a row without the cursor stays as it is when", () => {
  test.each([
    ["the cursor moves elsewhere", {}, { cursor: { row: 5, edition: 1, part: 1 } }],
    ["something is typed elsewhere", {}, { drafts: { 11: draft } }],
    ["a window opens", {}, { isCardOpen: true, mark: "flag:1" }],
    ["findings come elsewhere", { queue: [], checks: "known" }, {}],
  ] as const)("%s", (_, change, state) => {
    expect(isSameFor(inReview(), inReview(change, state))).toBe(true);
  });
});

describe("it is shown anew when", () => {
  test.each([
    ["the cursor comes to it", {}, { cursor: { row: 6, edition: 1, part: 0 } }],
    ["one of its texts has a draft", {}, { drafts: { 12: draft } }],
    ["changes are to be shown", {}, { showsChanges: true }],
    ["a column is hidden", { columns: { shown: [] } }, {}],
    ["the state of one of its texts is another", { standings: { of: () => ({}) } }, {}],
    ["one of its texts is dragged", {}, { drag: { segment: 12, edition: 1, row: 5 } }],
  ])("%s", (_, change, state) => {
    const after = inReview(change as unknown as Partial<Review>, state);
    expect(isSameFor(inReview(), after)).toBe(false);
  });

  test("a finding comes to one of its texts, in a list that is patched in place", () => {
    const before = inReview();
    ITEMS.set(12, []);
    expect(isSameFor(before, inReview())).toBe(false);
    ITEMS.delete(12);
  });
});
