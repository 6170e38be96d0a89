import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { fingerprintsOf } from "#lib/core/checks/engine/fingerprint.ts";
import { numbers } from "#lib/core/checks/facts/numbers.ts";
import { whiteSpace } from "#lib/core/checks/marks/white-space.ts";
import { doubledWord } from "#lib/core/checks/words/doubled-word.ts";
import { documentOf } from "../marked.ts";

const CHECKS = [doubledWord, numbers, whiteSpace];

/** Fingerprints of all findings in one edition given as lines. */
function prints(text: string, language = "en"): string[] {
  return printsOf(language, [text]);
}

function printsOf(languages: string, texts: readonly string[]): string[] {
  const document = documentOf(languages, texts);
  return fingerprintsOf(checkDocument(document, { checks: CHECKS }), document);
}

const ERROR = "We do not know the the place and day of it.";

describe("fingerprintsOf()", () => {
  it("outlasts edits elsewhere in the paragraph and before it", () => {
    const words = fc.array(fc.constantFrom("Rain", "fell", "today", "дощ", "雨", "👩‍👩‍👧", "é"), {
      minLength: 1,
    });
    const before = prints(ERROR);
    fc.assert(
      fc.property(words, words, (head, tail) => {
        const start = `The ${head.join(" then ")} ended.`;
        expect(prints(`${start}\n${start} ${ERROR} Later ${tail.join(" then ")}`)).toEqual(before);
      }),
    );
  });

  it.each([
    ["the words", "We do not know a a place and day of it."],
    ["the words before", "We do not see the the place and day of it."],
    ["the words after", "We do not know the the place and hour of it."],
  ])("changes with %s", (_, changed) => {
    expect(prints(changed)).not.toEqual(prints(ERROR));
  });

  it("gives the same error, made again, its own, and leaves the first its", () => {
    const [first] = prints(ERROR);
    const both = prints(`${ERROR} ${ERROR}`);
    expect(both).toHaveLength(2);
    expect(new Set([first, ...prints(`${ERROR}\n${ERROR}`)]).size).toBe(2);
    expect(new Set(both).size).toBe(2);
  });

  it("tells a doubled space from a space", () => {
    expect(prints("one  two three")).not.toEqual(prints("one   two three"));
  });

  it("follows the words of the base that a finding rests on", () => {
    const print = (source: string) => printsOf("en>uk", [source, "у 1992 році"]);
    expect(print("in 1994")).toEqual(print("finally, in 1994"));
    expect(print("in 1994")).not.toEqual(print("in 1995"));
  });

  it("keeps languages apart", () => {
    expect(prints("a a b", "en")).not.toEqual(prints("a a b", "es"));
  });
});
