import { describe, expect, test } from "vitest";
import { type DraftStore, keepDrafts, readDrafts } from "#app/_features/review/drafts.ts";

function storeWith(
  content: Record<string, string> = {},
): DraftStore & { content: Record<string, string> } {
  return {
    content,
    getItem: (key) => content[key] ?? null,
    setItem: (key, value) => {
      content[key] = value;
    },
    removeItem: (key) => {
      delete content[key];
    },
  };
}

const drafts = { 7: { text: "Ніч", seenRevision: 3, seenHead: 9 } };

describe("drafts", () => {
  test("come back as they were kept, for their document only", () => {
    const store = storeWith();
    expect(keepDrafts(store, "a", drafts)).toBe(true);
    expect(readDrafts(store, "a")).toEqual(drafts);
    expect(readDrafts(store, "b")).toEqual({});
  });

  test("leave nothing behind once all are saved", () => {
    const store = storeWith();
    keepDrafts(store, "a", drafts);
    keepDrafts(store, "a", {});
    expect(store.content).toEqual({});
  });

  test.each(["{", "null", "[1]", '{"7":{"text":1}}', '{"7":null}'])(
    "are none where %s was written",
    (content) => {
      expect(readDrafts(storeWith({ "hexapla-drafts:a": content }), "a")).toEqual({});
    },
  );

  test("are told to be lost where the browser keeps nothing", () => {
    const full = {
      ...storeWith(),
      setItem: () => {
        throw new Error("quota");
      },
    };
    expect(keepDrafts(full, "a", drafts)).toBe(false);
  });
});
