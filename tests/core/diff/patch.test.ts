import { applyPatch, parsePatch, reversePatch } from "diff";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unifiedPatch } from "#lib/core/diff/patch.ts";

const names = { before: "a.txt", after: "b.txt" };
const patch = (before: string, after: string) => unifiedPatch(names, before, after);

describe("unifiedPatch()", () => {
  test("shows three lines around what changed", () => {
    const lines = ["один", "два", "три", "чотири", "п’ять", "шість", "сім", "вісім", "дев’ять"];
    const before = `${lines.join("\n")}\n`;
    expect(patch(before, before.replace("п’ять", "5")).split("\n").slice(-10)).toEqual([
      "@@ -2,7 +2,7 @@",
      " два",
      " три",
      " чотири",
      "-п’ять",
      "+5",
      " шість",
      " сім",
      " вісім",
      "",
    ]);
  });

  test("says that the last line does not end", () => {
    expect(patch("one\n", "one")).toContain("-one\n+one\n\\ No newline at end of file");
  });

  test("has no part for equal texts", () => {
    expect(patch("one\n", "one\n")).not.toContain("@@");
  });

  test("applied, makes the first text into the second, and back", () => {
    const line = fc.constantFrom("один\n", "two\r\n", "שלום\n", "\n", "🇺🇦\n", "@@ -1 +1 @@\n");
    const text = fc.tuple(fc.array(line, { maxLength: 30 }), fc.constantFrom("", "end", "-"));
    fc.assert(
      fc.property(text, text, ([a, endA], [b, endB]) => {
        const [before, after] = [a.join("") + endA, b.join("") + endB];
        const made = patch(before, after);
        const options = { autoConvertLineEndings: false };
        expect(applyPatch(before, made, options)).toBe(after);
        const [back] = parsePatch(made).map((one) => reversePatch(one));
        if (back) expect(applyPatch(after, back, options)).toBe(before);
      }),
    );
  });
});
