import { describe, expect, test } from "vitest";
import type { ReviewEvent } from "#app/_features/review/review-event.ts";
import { FIRST_STATE, review } from "#app/_features/review/review-state.ts";

const draft = (text: string) => ({ text, seenRevision: 1, seenHead: 1 });

/** What the server has after a save: the fifth change. */
const stands = (text: string) => ({ text, revision: 5, head: 5 });

function reached(...events: ReviewEvent[]) {
  return events.reduce(review, FIRST_STATE);
}

describe("review()", () => {
  test("keeps what is typed as a draft until it is saved", () => {
    const typed = { type: "typed", segment: 7, draft: draft("Two"), saved: "One" } as const;
    expect(reached(typed).drafts).toEqual({ 7: draft("Two") });
    const saved = { type: "saved", segment: 7, start: "Two", saved: stands("Two") } as const;
    expect(reached(typed, saved).drafts).toEqual({});
  });

  test("keeps a text, and the verdict on it, until the server answers", () => {
    const kept = { ...draft("Two"), verdict: "reviewed" as const };
    const state = reached(
      { type: "typed", segment: 7, draft: draft("Two"), saved: "One" },
      { type: "saving", segment: 7 },
      { type: "kept-back", segment: 7, draft: kept },
    );
    expect(state.saving).toEqual({ 7: "waiting" });
    expect(state.drafts).toEqual({ 7: kept });
    const later = reached(
      { type: "typed", segment: 7, draft: draft("Two"), saved: "One" },
      { type: "saving", segment: 7 },
      { type: "typed", segment: 7, draft: draft("Two!"), saved: "One" },
      { type: "kept-back", segment: 7, draft: kept },
      { type: "typed", segment: 7, draft: draft("Two!!"), saved: "One" },
    );
    expect(later.saving).toEqual({ 7: "waiting" });
    expect(later.drafts).toEqual({ 7: draft("Two!!") });
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
      { type: "saved", segment: 7, start: "Two", saved: stands("Two") },
    ];
    expect(reached(...events).drafts).toEqual({
      7: { text: "Two!", seenRevision: 5, seenHead: 5 },
    });
  });

  test("keeps what was typed back to the old text while the new one is being saved", () => {
    const events: ReviewEvent[] = [
      { type: "typed", segment: 7, draft: draft("The dog."), saved: "The cat." },
      { type: "saving", segment: 7 },
      { type: "typed", segment: 7, draft: draft("The cat."), saved: "The cat." },
      { type: "saved", segment: 7, start: "The dog.", saved: stands("The dog.") },
    ];
    expect(reached(...events).drafts[7]).toEqual({
      text: "The cat.",
      seenRevision: 5,
      seenHead: 5,
    });
  });

  test("drops the draft that an accepted fix was made on", () => {
    const events: ReviewEvent[] = [
      {
        type: "typed",
        segment: 7,
        draft: draft("The the ferry leaves now."),
        saved: "The the ferry.",
      },
      { type: "saving", segment: 7 },
      {
        type: "saved",
        segment: 7,
        start: "The the ferry leaves now.",
        saved: stands("The ferry leaves now."),
      },
    ];
    expect(reached(...events).drafts).toEqual({});
  });

  test("keeps every clash until it is settled, and what could not be saved as a draft", () => {
    const clash = (segment: number) => {
      return { segment, base: "a", yours: "b", theirs: "c", author: "Marta", revision: 4 };
    };
    const [first, second] = [clash(7), clash(8)];
    const clashed = reached(
      { type: "clashed", clash: first, draft: draft("b") },
      { type: "clashed", clash: second, draft: draft("b") },
    );
    expect(clashed.clashes).toEqual([first, second]);
    expect(clashed.drafts).toEqual({ 7: draft("b"), 8: draft("b") });
    expect(review(clashed, { type: "settled", clash: first }).clashes).toEqual([second]);
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
      { row: 2, edition: 2, part: 0 },
      "Two",
    ]);
  });

  test("follows a segment until the cursor is moved elsewhere, and leaves an open editor open", () => {
    const moved = { type: "moved", row: 1, edition: 2, follows: 7 } as const;
    const carried = { type: "carried", row: 5, part: 1 } as const;
    const there = reached(moved, carried);
    expect([there.cursor, there.followed]).toEqual([{ row: 5, edition: 2, part: 1 }, 7]);
    expect(review(there, { type: "moved", row: 6, edition: 2 }).followed).toBeNull();
    const opened = { type: "opened", row: 1, edition: 2, segment: 7 } as const;
    expect(reached(opened, carried)).toMatchObject({ editing: 7, cursor: { row: 5 } });
  });
});
