import { describe, expect, test } from "vitest";
import { outlineOf } from "#app/_features/review/document/outline.ts";
import { eventFor, linkTo, targetIn } from "#app/_features/review/grid/links.ts";
import type { Flag } from "#app/_features/review/requests.ts";
import { heldDocument } from "./held-document.ts";

const ADDRESS = "https://desk.example/documents/7";

describe("targetIn() reads", () => {
  test.each([
    ["?row=12", "", { kind: "row", number: 12 }],
    ["", "#segment-34", { kind: "segment", id: 34 }],
    ["?row=12", "#flag-56", { kind: "flag", id: 56 }],
    ["", "", null],
    ["?row=zwölf", "", null],
    ["?row=-1", "#segment-", null],
    ["", "#segment-12345678901", null],
  ])("%s%s", (search, hash, target) => {
    expect(targetIn({ search, hash })).toEqual(target);
  });

  test("what linkTo() wrote", () => {
    const { search, hash } = new URL(linkTo(`${ADDRESS}?row=3#flag-1`, 34));
    expect(targetIn({ search, hash })).toEqual({ kind: "segment", id: 34 });
  });
});

describe("eventFor() leads to", () => {
  const row = { confidence: 1, confirmed: false, alternative: null };
  const document = heldDocument({
    editions: [
      { id: 1, language: "fr" },
      { id: 2, language: "ar" },
    ],
    rows: [
      { id: 5, order: "a", cells: { 1: [11], 2: [] }, ...row },
      { id: 6, order: "b", cells: { 1: [12], 2: [21, 22] }, ...row },
    ],
    segments: [],
  });
  const flags = [{ id: 56, segment: 22 }] as unknown as readonly Flag[];
  const lead = (target: Parameters<typeof eventFor>[0]) =>
    eventFor(target, outlineOf(document), { flags, shown: [2, 1] });

  test("the first column of a row", () => {
    const event = { type: "moved", row: 6, edition: 2 };
    expect(lead({ kind: "row", number: 2 })).toEqual(event);
  });

  test("a segment in its place in the cell", () => {
    const event = { type: "moved", row: 6, edition: 2, part: 1 };
    expect(lead({ kind: "segment", id: 22 })).toEqual(event);
  });

  test("a flag, with its card beside it", () => {
    const event = { type: "opened", segment: 22, part: 1, mark: "flag:56", withCard: true };
    expect(lead({ kind: "flag", id: 56 })).toMatchObject(event);
  });

  test("nowhere, where it is gone", () => {
    expect(lead({ kind: "row", number: 3 })).toBeNull();
    expect(lead({ kind: "segment", id: 99 })).toBeNull();
    expect(lead({ kind: "flag", id: 57 })).toBeNull();
  });
});
