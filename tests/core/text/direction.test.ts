import { expect, test } from "vitest";
import { directionOf } from "#lib/core/text/direction.ts";

test.each([
  ["ar", "rtl"],
  ["he", "rtl"],
  ["fa-IR", "rtl"],
  ["ur", "rtl"],
  ["az-Arab", "rtl"],
  ["uz", "ltr"],
  ["ar-Latn", "ltr"],
  ["uk", "ltr"],
  ["und", "ltr"],
  ["no tag", "ltr"],
])("directionOf() sets %s %s", (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});
