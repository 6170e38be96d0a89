import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prepareText } from "#lib/core/checks/engine/prepared-text.ts";
import { entriesOf } from "#lib/core/checks/lexicon/entry.ts";
import { findPhrases, indexPhrases } from "#lib/core/checks/lexicon/phrases.ts";
import { plainTokens } from "#lib/core/checks/words/plain-words.ts";

const TABLE = `
~make part of | x | ~be part of
+strong man/woman | x | +leader $1
heavy (human) toll | x | many dead
<”> =note | x | ~say
`;

const INDEX = indexPhrases(entriesOf("calque", "fr", TABLE), "en");

function found(text: string) {
  const tokens = plainTokens(prepareText(text, "en"));
  return findPhrases(INDEX, tokens).map(({ from, to, advice }) => [
    tokens
      .slice(from, to)
      .map((token) => token.text)
      .join(" "),
    ...advice,
  ]);
}

describe("findPhrases()", () => {
  it.each([
    ["It made part of a set.", ["made part of", "was part of"]],
    ["They were making part of it.", ["making part of", "being part of"]],
    ["A strong woman spoke.", ["strong woman", "leader woman"]],
    ["A heavy human toll", ["heavy human toll", "many dead"]],
    ["A heavy toll", ["heavy toll", "many dead"]],
    ["“Yes,” notes the mayor.", ["notes", "says"]],
    ["“Yes”, noted the mayor.", ["noted", "said"]],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each(["He notes it.", "“Yes,” note the mayors.", "part of", "heavy", ""])(
    "not in: %s",
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it("finds a phrase wherever it stands among other words", () => {
    const words = fc.array(fc.constantFrom("make", "part", "of", "a", "heavy", ","), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const text = [...before, "x", "makes", "part", "of", "x", ...after].join(" ");
        expect(found(text)).toContainEqual(["makes part of", "is part of"]);
      }),
    );
  });
});
