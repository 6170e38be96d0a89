import fc from "fast-check";
import { expect, test } from "vitest";
import { REVIEW_COMMANDS } from "#app/_features/review/keys/commands.ts";
import { mirrored } from "#app/_features/review/keys/mirrored.ts";

test.each([
  ["cell-before", "cell-after"],
  ["cell-after", "cell-before"],
  ["cell-first", "cell-first"],
  ["cell-up", "cell-up"],
  ["row-down", "row-down"],
] as const)("from right to left %s is %s", (command, other) => {
  expect(mirrored(command)).toBe(other);
});

test("mirrored twice, every command is itself again", () => {
  fc.assert(
    fc.property(fc.constantFrom(...REVIEW_COMMANDS), ({ id }) => {
      expect(mirrored(mirrored(id))).toBe(id);
    }),
  );
});
