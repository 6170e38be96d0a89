import { describe, expect, test } from "vitest";
import { isAlike } from "#app/_features/review/quiet-review.tsx";
import type { Review } from "#app/_features/review/review-context.tsx";
import { FIRST_STATE } from "#app/_features/review/review-state.ts";

const draft = (text: string) => ({ text, seenRevision: 1, seenHead: 1 });
const shared = { queue: [], checks: "known" };

function reviewWith(drafts: object, editing: number | null): Review {
  return { ...shared, state: { ...FIRST_STATE, drafts, editing } } as unknown as Review;
}

describe("isAlike()", () => {
  test("does not see what is typed into the segment under edit", () => {
    expect(isAlike(reviewWith({ 7: draft("a") }, 7), reviewWith({ 7: draft("ab") }, 7))).toBe(true);
  });

  test("sees that something is typed, and that it is typed no more", () => {
    const [none, some] = [reviewWith({}, 7), reviewWith({ 7: draft("a") }, 7)];
    expect(isAlike(none, some)).toBe(false);
    expect(isAlike(some, none)).toBe(false);
    expect(isAlike(reviewWith({ 8: draft("a") }, 7), some)).toBe(false);
  });

  test("sees every other difference", () => {
    const other = draft("b");
    expect(isAlike(reviewWith({ 8: other }, 7), reviewWith({ 8: draft("c") }, 7))).toBe(false);
    expect(isAlike(reviewWith({ 7: other }, 7), reviewWith({ 7: other }, 8))).toBe(false);
    const before = reviewWith({}, 7);
    expect(isAlike(before, { ...before, queue: [] })).toBe(false);
  });
});
