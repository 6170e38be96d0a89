import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { unbalancedControls } from "#lib/core/text/direction-controls.ts";
import { unseenIn } from "#lib/core/text/unseen.ts";

const names = (text: string) =>
  unseenIn(text)
    .map(({ name }) => name)
    .join(" ");

describe("unseenIn()", () => {
  test.each([
    ["controls of direction", "a\u202eb\u202c \u200fc", "RLO PDF RLM"],
    ["spaces without width", "per\u200bmit\ufeff", "ZWSP BOM"],
    ["but not soft hyphens, which a whole text may be full of", "har\u00adbour", ""],
    ["tag characters", "hi\u{e0041}\u{e007f}", "U+E0041 U+E007F"],
    ["but not those of a flag", "🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} 🏴", ""],
    ["a joiner among Latin letters", "ad\u200dmin", "ZWJ"],
    ["but not where Persian needs it", "می\u200cخواهم", ""],
    ["nor where Bengali does", "র\u200dযাব", ""],
    ["nor within a picture", "👩🏽\u200d🚀 ❤️\u200d🔥", ""],
  ])("finds %s", (_, text, found) => {
    expect(names(text)).toBe(found);
  });
});

describe("unbalancedControls()", () => {
  const at = (text: string) => unbalancedControls(text).map(({ start }) => start);

  test.each([
    ["an override that never ends", "the \u202edrow", [4]],
    ["an end of nothing", "word\u202c", [4]],
    ["nothing in pairs", "a \u2067שלום \u202aKyiv\u202c\u2069 b", []],
    ["an embedding that its isolate ends", "\u2067a \u202bb\u2069 c", [3]],
    ["an end of an embedding inside an isolate", "\u202ba \u2067b\u202c\u2069\u202c", [5]],
    ["not marks, which stand alone", "שלום\u200f Kyiv\u200e", []],
  ])("finds %s", (_, text, places) => {
    expect(at(text)).toEqual(places);
  });

  it("finds nothing once what it found is taken out", () => {
    const control = fc.constantFrom(
      "\u202a",
      "\u202e",
      "\u202c",
      "\u2066",
      "\u2068",
      "\u2069",
      "א",
    );
    fc.assert(
      fc.property(fc.array(control, { maxLength: 12 }), (controls) => {
        const found = new Set(at(controls.join("")));
        expect(at(controls.filter((_, place) => !found.has(place)).join(""))).toEqual([]);
      }),
    );
  });
});
