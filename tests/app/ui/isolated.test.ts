import fc from "fast-check";
import { expect, test } from "vitest";
import { fieldDirection } from "#app/_ui/field.ts";
import { isolated } from "#app/_ui/isolated.ts";

test.each(["Olena Franko", "عبّارة الليل (2)", "שלום.txt", "📄 v2", ""])(
  "isolated() encloses %j and changes nothing of it",
  (name) => {
    expect(isolated(name)).toBe(`\u2068${name}\u2069`);
  },
);

test("isolated() leaves as many isolates closed as it has opened", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" })), (names) => {
      const joined = names.map(isolated).join(" · ");
      expect(joined.split("\u2068").length).toBe(joined.split("\u2069").length);
    }),
  );
});

test.each([
  ["", undefined],
  ["ا", "auto"],
  ["1", "auto"],
])("a field that holds %j has the direction %s", (value, direction) => {
  expect(fieldDirection(value)).toBe(direction);
});
