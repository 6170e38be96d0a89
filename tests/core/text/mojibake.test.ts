import fc from "fast-check";
import { expect, it } from "vitest";
import { readMojibake } from "#lib/core/text/mojibake.ts";

/** What a reader of Windows-1252 makes of a text in UTF-8. */
function misread(text: string): string {
  return new TextDecoder("windows-1252").decode(new TextEncoder().encode(text));
}

const LETTERS = "éèàçñüößłščćžîôŻёлиґїΑω“’–—…€";

it("decodes what was misread, letter by letter or in runs", () => {
  const letters = fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(letters, (chosen) => {
      const text = `naq${chosen.join("")}w`;
      const garbled = misread(text);
      const repaired = readMojibake(garbled)
        .toReversed()
        .reduce(
          (done, { start, end, decoded }) => done.slice(0, start) + decoded + done.slice(end),
          garbled,
        );
      expect(repaired).toBe(text);
    }),
  );
});

it("finds nothing in text that was read rightly", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...LETTERS, "a", "Z", " ", "»"), { maxLength: 30 }),
      (letters) => {
        expect(readMojibake(letters.join(""))).toEqual([]);
      },
    ),
  );
});
