import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mentionsIn } from "#lib/core/quality/remarks.ts";

const NAMES = ["Ana", "Ana María", "Юсуф", "يوسف", "Zoë", "O’Neil"];

describe("mentionsIn()", () => {
  test.each([
    ["@Ana, please look", ["Ana"]],
    ["@Ana María knows", ["Ana María"]],
    ["(@юсуф) and @يوسف؟", ["Юсуф", "يوسف"]],
    ["@Zoe\u0308 or @O’Neil…", ["Zoë", "O’Neil"]],
    ["@Ana and again @ana", ["Ana"]],
  ])("finds who is called on: %s", (text, found) => {
    expect(mentionsIn(text.normalize("NFC"), NAMES)).toEqual(found);
  });

  test.each(["ana@Ana.example", "@Anastasia", "Ana", "@", "@ Ana", "@يوسفي"])(
    "calls on nobody: %s",
    (text) => {
      expect(mentionsIn(text, NAMES)).toEqual([]);
    },
  );

  test("calls on any name behind an at sign, whatever stands about it", () => {
    const mark = fc.constantFrom(" ", "", ",", ".", "،", "\n", "🙂");
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), mark, mark, (name, before, after) => {
        expect(mentionsIn(`${before}@${name}${after}`, NAMES)).toEqual([name]);
      }),
    );
  });
});
