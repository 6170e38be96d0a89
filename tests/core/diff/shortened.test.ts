import { describe, expect, test } from "vitest";
import { piecesOf } from "#lib/core/diff/pieces.ts";
import { shortened } from "#lib/core/diff/shortened.ts";
import { diffTexts } from "#lib/core/diff/texts.ts";

// Notation: `[old/new]` is a change, the rest is unchanged text.
function short(before: string, after: string, context: number): string {
  const pieces = shortened(
    piecesOf(before, after, diffTexts(before, after, "en").changes),
    context,
  );
  return pieces
    .map(({ kind, text }) =>
      kind === "same" ? text : `[${kind === "deleted" ? "-" : "+"}${text}]`,
    )
    .join("");
}

describe("shortened()", () => {
  test.each([
    [
      "One two three four five six",
      "One two three four five seven",
      10,
      "… four five [-six][+seven]",
    ],
    ["One two three four five six", "Nun two three four five six", 3, "[-One][+Nun] two …"],
    ["Kurz und gut", "Kurz und schlecht", 40, "Kurz und [-gut][+schlecht]"],
    ["a b c d e f g h i j", "A b c d e f g h i J", 2, "[-a][+A] b … i [-j][+J]"],
  ])("shows of %j → %j little more than the change", (before, after, context, expected) => {
    expect(short(before, after, context)).toBe(expected);
  });
});
