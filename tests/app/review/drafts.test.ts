import { describe, expect, test } from "vitest";
import { draftAfter, keepDrafts, readDrafts } from "#app/_features/review/editor/drafts.ts";
import type { Store } from "#app/_ui/browser-store.ts";

function storeWith(
  content: Record<string, unknown> = {},
): Store & { content: Record<string, unknown> } {
  return {
    content,
    keys: () => Object.keys(content),
    read: (key) => content[key] ?? null,
    write: (key, value) => {
      if (value === null) delete content[key];
      else content[key] = value;
      return true;
    },
  };
}

const draft = (text: string) => ({ text, seenRevision: 3, seenHead: 9 });

describe("kept drafts", () => {
  test("come back as they were, for their document only", () => {
    const store = storeWith();
    expect(keepDrafts(store, "a", {}, { 7: draft("Ніч") })).toBe(true);
    expect(readDrafts(store, "a")).toEqual({ 7: draft("Ніч") });
    expect(readDrafts(store, "b")).toEqual({});
  });

  test("leave nothing behind once all are saved", () => {
    const store = storeWith();
    const drafts = { 7: draft("Ніч") };
    keepDrafts(store, "a", {}, drafts);
    keepDrafts(store, "a", drafts, {});
    expect(store.content).toEqual({});
  });

  test("are not touched by another window that saves its own", () => {
    const store = storeWith();
    keepDrafts(store, "a", {}, { 7: draft("an hour’s work") });
    const own = { 8: draft("a word") };
    keepDrafts(store, "a", {}, own);
    keepDrafts(store, "a", own, {});
    expect(readDrafts(store, "a")).toEqual({ 7: draft("an hour’s work") });
  });

  test.each([[null], [[1]], [{ text: 1 }], ["text"]])(
    "are none where %j was written",
    (content) => {
      expect(readDrafts(storeWith({ "hexapla-draft:a:7": content }), "a")).toEqual({});
    },
  );

  test("are told to be lost where the browser keeps nothing", () => {
    const full: Store = { ...storeWith(), write: () => false };
    expect(keepDrafts(full, "a", {}, { 7: draft("x") })).toBe(false);
  });
});

describe("draftAfter()", () => {
  const saved = (text: string) => ({ text, revision: 5, head: 12 });

  test.each([
    ["nothing was typed", undefined, undefined, "One.", null],
    ["nothing was typed since the save began", "Two.", "Two.", "Two.", null],
    ["the text on the screen is the one that stands", "Two.", "One.", "Two.", null],
    ["more was typed", "Two. Three.", "Two.", "Two.", "Two. Three."],
    [
      "more was typed, and a colleague’s edit came in",
      "Two birds. Three.",
      "Two birds.",
      "Two big birds.",
      "Two big birds. Three.",
    ],
  ])("where %s", (_, text, start, server, rest) => {
    const left = draftAfter(text === undefined ? undefined : draft(text), start, saved(server));
    expect(left?.text ?? null).toBe(rest);
    if (left) expect([left.seenRevision, left.seenHead]).toEqual([5, 12]);
  });

  test("keeps to what its author saw where the edits touch, so that the server tells of the clash", () => {
    expect(draftAfter(draft("Two dogs."), "Two birds.", saved("Two cats."))).toEqual(
      draft("Two dogs."),
    );
  });
});
