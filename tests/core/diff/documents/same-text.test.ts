import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sameText } from "#lib/core/diff/documents/same-text.ts";

const pairs = (one: string, other: string) => {
  const found = sameText(one.split(" "), other.split(" "));
  return found && [...found].map(([a, b]) => `${a}-${b}`).join(" ");
};

describe("sameText()", () => {
  test.each([
    ["a text and itself", "А б А é", "А б А é", "0-0 1-1 2-2 3-3"],
    [
      "a copy that lacks one of many like paragraphs",
      "x так так так так так так так так y",
      "x так так так так так так так y",
      "0-0 1-1 2-2 3-3 4-4 5-5 6-6 7-7 9-8",
    ],
    ["texts that share too little", "a b c d", "a b c x", null],
    ["texts of the same paragraphs in another order", "a b c d e f", "f e d c b a", null],
    ["texts of which one is far longer", "a b", "a b c", null],
  ])("pairs %s", (_, one, other, expected) => {
    expect(pairs(one, other)).toBe(expected);
  });

  test("finds nothing in empty texts", () => {
    expect(sameText([], [])).toBeNull();
  });

  test("law: pairs are equal and rise", () => {
    const text = fc.array(fc.constantFrom<string>("ні", "так", "אולי", "🦆"), { maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(40), fc.boolean(), (one, at, isCut) => {
        const other = isCut ? one.toSpliced(at, 1) : one.toSpliced(at, 0, "нове");
        const found = [...(sameText(one, other) ?? [])];
        for (const [nth, [a, b]] of found.entries()) {
          expect(one[a]).toBe(other[b]);
          const [lastA, lastB] = found[nth - 1] ?? [-1, -1];
          expect(a > lastA && b > lastB).toBe(true);
        }
        if (one.length >= 20) expect(found.length).toBeGreaterThanOrEqual(0.9 * one.length);
      }),
    );
  });
});
