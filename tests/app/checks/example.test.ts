import fc from "fast-check";
import { expect, test } from "vitest";
import { partsOf, textOf } from "#app/_features/checks/example.ts";

const written = (text: string) =>
  partsOf(text).map((part) => (part.isFault ? [part.text] : part.text));

test.each([
  ["Il ⟦il⟧ revient.", ["Il ", ["il"], " revient."]],
  ["⟦kyiv⟧", [["kyiv"]]],
  ["Ὁ ⟦⟧ποταμός ⟦καὶ⟧", ["Ὁ ", [""], "ποταμός ", ["καὶ"]]],
  ["nothing", ["nothing"]],
])("%j is cut at its faults", (text, parts) => {
  expect(written(text)).toEqual(parts);
});

test("law: the parts make up the text without brackets", () => {
  const piece = fc.stringMatching(/^[^⟦⟧]*$/);
  fc.assert(
    fc.property(piece, piece, piece, (before, fault, after) => {
      const example = `${before}⟦${fault}⟧${after}`;
      expect(textOf(example)).toBe(before + fault + after);
      expect(
        partsOf(example)
          .map(({ text }) => text)
          .join(""),
      ).toBe(textOf(example));
    }),
  );
});
