import fc from "fast-check";
import { expect, test } from "vitest";
import { matchTokens } from "#lib/core/text/match-tokens.ts";
import { scanTokens } from "#lib/core/text/scan-tokens.ts";
import { writing } from "./writing.ts";

const PIECES = "3 10 1, . 5 ' ’ l’ km é ї Ω – “ « … © \n \u00a0 \u2009 a ! ґ' 3D 1.5m 1,5.".split(
  " ",
);
const plain = fc.array(fc.constantFrom(...PIECES, " ")).map((pieces) => pieces.join(""));

test("scanTokens() gives what the regular expression gives, or leaves the text to it", () => {
  fc.assert(
    fc.property(fc.oneof(plain, writing, fc.string()), (text) => {
      const tokens = scanTokens(text);
      if (tokens !== null) expect(tokens).toEqual(matchTokens(text, "und"));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  "Die 3D-Brille kostet 1.250,50 €; l’été, 15h30.",
  "П’ять осіб — «1,5km» …",
  "Ωραία 3.5",
])("scanTokens() knows what to do with %s", (text) => {
  expect(scanTokens(text)).toEqual(matchTokens(text, "und"));
});

test.each(["e\u0301", "👩‍🚀", "水", "ก", "a\u00adb", "س", "\ud800"])(
  "scanTokens() leaves %j to the regular expression",
  (text) => {
    expect(scanTokens(text)).toBeNull();
  },
);
