import { describe, expect, test } from "vitest";
import { FIRST_STATE, type ReviewEvent, review } from "#app/_features/review/review-state.ts";

const draft = (text: string) => ({ text, seenRevision: 1, seenHead: 1 });

function reached(...events: ReviewEvent[]) {
  return events.reduce(review, FIRST_STATE);
}

describe("review()", () => {
  test("keeps what is typed as a draft until it is saved", () => {
    const typed = { type: "typed", segment: 7, draft: draft("Two"), saved: "One" } as const;
    expect(reached(typed).drafts).toEqual({ 7: draft("Two") });
    const saved = { type: "saved", segment: 7, text: "Two" } as const;
    expect(reached(typed, saved).drafts).toEqual({});
  });

  test("forgets a draft that is typed back to what is saved", () => {
    const there = { type: "typed", segment: 7, draft: draft("Two"), saved: "One" } as const;
    const back = { type: "typed", segment: 7, draft: draft("One"), saved: "One" } as const;
    expect(reached(there, back).drafts).toEqual({});
  });

  test("keeps what was typed while the last save was under way", () => {
    const events: ReviewEvent[] = [
      { type: "typed", segment: 7, draft: draft("Two"), saved: "One" },
      { type: "saving", segment: 7 },
      { type: "typed", segment: 7, draft: draft("Two!"), saved: "One" },
      { type: "saved", segment: 7, text: "Two" },
    ];
    expect(reached(...events).drafts).toEqual({ 7: draft("Two!") });
  });

  test("says that saving failed, and keeps the draft", () => {
    const typed = { type: "typed", segment: 7, draft: draft("Two"), saved: "One" } as const;
    const state = reached(typed, { type: "saving", segment: 7 }, { type: "failed", segment: 7 });
    expect(state.saving).toEqual({ 7: "failed" });
    expect(state.drafts[7]?.text).toBe("Two");
  });

  test("closes the editor when the cursor moves, and keeps its draft", () => {
    const state = reached(
      { type: "opened", row: 1, edition: 2, segment: 7 },
      { type: "typed", segment: 7, draft: draft("Two"), saved: "One" },
      { type: "moved", row: 2, edition: 2 },
    );
    expect([state.editing, state.cursor, state.drafts[7]?.text]).toEqual([
      null,
      { row: 2, edition: 2 },
      "Two",
    ]);
  });
});
