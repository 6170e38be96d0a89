import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeNamed } from "#lib/core/text/place-names.ts";

describe("placeNamed()", () => {
  it.each([
    ["brussels en", "bruselas es"],
    ["damascus en", "damas fr"],
    ["écosse fr-CA", "escocia es-MX"],
  ])("knows one place by %s and %s", (...names) => {
    const [one, other] = names.map((name) => {
      const [key = "", language = ""] = name.split(" ");
      return placeNamed(key, language)?.place;
    });
    expect(one).toBeDefined();
    expect(one).toBe(other);
  });

  it.each(["damas fr", "brujas es", "cologne fr"])("knows that %s is a common word", (name) => {
    const [key = "", language = ""] = name.split(" ");
    expect(placeNamed(key, language)?.isWord).toBe(true);
  });

  it.each(["london fr", "london de", "table en", "constructor en", " en"])(
    "knows no place by %s",
    (name) => {
      const [key = "", language = ""] = name.split(" ");
      expect(placeNamed(key, language)).toBeNull();
    },
  );

  it("takes any word in any language", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (key, language) => {
        const place = placeNamed(key, language)?.place ?? 0;
        expect(Number.isInteger(place)).toBe(true);
      }),
    );
  });
});
