import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Code } from "#lib/core/formats/opened-file.ts";
import { areOwn, inJoint, inOwn, jointCodes } from "#lib/core/formats/update/joint-codes.ts";
import { matchCodes, withMatchedCodes } from "#lib/core/formats/update/match-codes.ts";
import { codeCharacter } from "#lib/core/text/codes.ts";

/** Codes by their markup: `<b> </b> <br/>`. */
function codes(written: string): Code[] {
  return written
    .split(/(?<=>)\s*/)
    .filter(Boolean)
    .map((source) => {
      const kind = source.startsWith("</") ? "close" : source.endsWith("/>") ? "single" : "open";
      return { kind, partner: null, label: /\w+/.exec(source)?.[0] ?? "", source };
    });
}

describe("matchCodes()", () => {
  test.each([
    ["the same", "<b></b>", "<b></b>", [0, 1]],
    ["one more before them", "<br/>", "<img/><br/>", [1]],
    ["one that is gone", "<b></b><br/>", "<br/>", [null, null, 0]],
    ["doubles, in order", "<br/><br/>", "<br/><br/>", [0, 1]],
    ["a link that leads elsewhere", '<a href="1"></a>', '<a href="2"></a>', [0, 1]],
    ["an equal one before one that is alike", '<a n="1"/>', '<a n="2"/><a n="1"/>', [1]],
  ])("pairs %s", (_, before, after, expected) => {
    expect(matchCodes(codes(before), codes(after))).toEqual(expected);
  });

  test("leaves out of a text what is gone", () => {
    const [first, second] = [codeCharacter(0), codeCharacter(1)];
    const text = `مر${first}حبا ${second}👩‍🚀`;
    expect(withMatchedCodes(text, [null, 0])).toBe(`مرحبا ${first}👩‍🚀`);
  });
});

describe("jointCodes()", () => {
  const joint = jointCodes([codes("<b></b>"), [], codes("<br/>")]);

  test("numbers the codes of several paragraphs through", () => {
    expect(joint.codes.map(({ source }) => source)).toEqual(["<b>", "</b>", "<br/>"]);
    expect(joint.starts).toEqual([0, 2, 2, 3]);
  });

  test("keeps partners together", () => {
    const pair: Code[] = codes("<b></b>").map((code, at) => ({ ...code, partner: 1 - at }));
    expect(jointCodes([codes("<br/>"), pair]).codes.map(({ partner }) => partner)).toEqual([
      null,
      2,
      1,
    ]);
  });

  test("tells a code in a paragraph that does not have it, and leaves it out", () => {
    const texts = ["міст", "", codeCharacter(0)];
    expect(areOwn(texts, joint)).toBe(false);
    expect(texts.map((text, at) => inOwn(text, joint, at))).toEqual(["міст", "", ""]);
  });

  test("law: there and back again a text is what it was", () => {
    const sizes = fc.array(fc.nat(3), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(sizes, fc.array(fc.nat(9)), (counts, picks) => {
        const several = jointCodes(counts.map((count) => codes("<br/>".repeat(count))));
        for (const [at, count] of counts.entries()) {
          const signs = picks.map((pick) => (count > 0 ? codeCharacter(pick % count) : "ї"));
          const text = signs.join("é");
          const there = inJoint(text, several, at);
          expect(
            areOwn(
              counts.map((_, other) => (other === at ? there : "")),
              several,
            ),
          ).toBe(true);
          expect(inOwn(there, several, at)).toBe(text);
        }
      }),
    );
  });
});
