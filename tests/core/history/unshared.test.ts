import fc from "fast-check";
import { expect, test } from "vitest";
import { unsharedIn } from "#lib/core/history/unshared.ts";

// Each letter stands for one object, so that equal letters are the very same.
const THINGS = new Map([..."абвгдеж"].map((letter) => [letter, { letter }]));

function listed(letters: string) {
  return [...letters].flatMap((letter) => THINGS.get(letter) ?? []);
}

test.each([
  ["абвг", "абвг", ""],
  ["абвг", "абжг", "в"],
  ["абвг", "авг", "б"],
  ["авг", "абвг", ""],
  ["вабг", "абвг", ""],
  ["жбвде", "бавге", "жд"],
  ["аб", "", "аб"],
])("of %s, what is not in %s is %j", (ones, others, expected) => {
  expect(unsharedIn(listed(ones), listed(others))).toEqual(listed(expected));
});

test("whatever the order, finds those that a plain search finds", () => {
  const lists = fc.shuffledSubarray([...THINGS.values()]);
  fc.assert(
    fc.property(lists, lists, (ones, others) => {
      expect(unsharedIn(ones, others)).toEqual(ones.filter((one) => !others.includes(one)));
    }),
  );
});
