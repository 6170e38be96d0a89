import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { transliterate } from "#lib/core/text/transliterate.ts";

describe("transliterate()", () => {
  test.each([
    ["Зеленський", "zelenskii"],
    ["Київ", "kiiv"],
    ["Щедрін", "shchedrin"],
    ["Ёлкин", "elkin"],
    ["Αθήνα", "athina"],
    ["Ψυχή", "psykhi"],
    ["Łódź", "lodz"],
    ["Fußgänger", "fussganger"],
    ["ŒUVRE", "oeuvre"],
  ])("writes %s as %s", (word, latin) => {
    expect(transliterate(word)).toBe(latin);
  });

  test.each(["東京", "תל אביב", "서울"])("leaves the letters of other scripts: %s", (word) => {
    expect(transliterate(word).normalize("NFC")).toBe(word);
  });

  test("changes nothing the second time", () => {
    const letter = fc.constantFrom(..."абвгґдеєжзиіїйклмщьюяѓќљњџαβγδήθψωßłøéñ東א");
    fc.assert(
      fc.property(
        fc.array(letter).map((letters) => letters.join("")),
        (word) => {
          expect(transliterate(transliterate(word))).toBe(transliterate(word));
        },
      ),
    );
  });
});
