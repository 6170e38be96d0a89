import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ageOf,
  type ChangesByNumber,
  lookOf,
  type OriginatingChange,
  originAt,
  originsIn,
  personsIn,
  withoutEdges,
} from "#app/_features/review/authorship/authorship.ts";

const NOON = Date.parse("2026-11-23T12:00:00.000Z");

function change(author: string, at = "2026-11-23T11:30:00.000Z", kind: "edit" | "import" = "edit") {
  return { author, at, kind, cause: kind } satisfies OriginatingChange;
}

const CHANGES: ChangesByNumber = {
  1: change("Olena", "2026-11-01T09:00:00.000Z", "import"),
  3: change("Marta"),
  10: change("Jean"),
  12: change("Marta"),
};

/** The words of each origin, in a notation: `1:The 3:night 1: ferry`. */
const told = (text: string, runs: [number, number][]) =>
  originsIn(text, runs).map((one) => `${one.change}:${text.slice(one.start, one.end)}`);

describe("originsIn()", () => {
  test("says of each word with which change it came", () => {
    const runs: [number, number][] = [
      [4, 1],
      [6, 3],
      [5, 1],
    ];
    expect(told("The night ferry", runs)).toEqual(["1:The ", "3:night ", "1:ferry"]);
  });

  test("says nothing where the text is another than the runs are of", () => {
    expect(told("The ferry", [[15, 1]])).toEqual([]);
  });

  test("law: origins cover the text, in order", () => {
    const runs = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(20)), { maxLength: 9 });
    fc.assert(
      fc.property(runs, (lengths) => {
        const text = "ї".repeat(lengths.reduce((sum, [length]) => sum + length, 0));
        const edges = originsIn(text, lengths).flatMap(({ start, end }) => [start, end]);
        expect(edges).toEqual([...edges].sort((a, b) => a - b));
        expect(edges.at(-1) ?? 0).toBe(text.length);
      }),
    );
  });
});

describe("originAt()", () => {
  const origins = originsIn("The night", [
    [4, 1],
    [5, 3],
  ]);
  test.each([
    [0, 1],
    [3, 1],
    [4, 3],
    [8, 3],
    [9, 3],
  ])("at offset %i the words came with change %i", (offset, number) => {
    expect(originAt(origins, offset)?.change).toBe(number);
  });

  test("is nothing in an empty text", () => {
    expect(originAt([], 0)).toBeNull();
  });
});

describe("withoutEdges()", () => {
  const trimmed = (text: string) => {
    const { start, end } = withoutEdges({ start: 0, end: text.length, change: 1 }, text);
    return text.slice(start, end);
  };
  test.each([
    [" night ", "night"],
    ["الساعة ", "الساعة"],
    ["\u202f", "\u202f"],
  ])("leaves of %j what is coloured: %j", (text, words) => {
    expect(trimmed(text)).toBe(words);
  });
});

describe("personsIn()", () => {
  test("lists who wrote something, by their first change, without who only brought the texts", () => {
    expect(personsIn([CHANGES, { 2: change("Ivan") }])).toEqual(["Ivan", "Marta", "Jean"]);
  });
});

describe("ageOf()", () => {
  test.each([
    ["2026-11-23T11:30:00.000Z", "hour"],
    ["2026-11-23T01:00:00.000Z", "day"],
    ["2026-11-18T01:00:00.000Z", "week"],
    ["2026-11-01T01:00:00.000Z", "month"],
    ["2025-11-01T01:00:00.000Z", "older"],
    ["2026-11-23T12:00:05.000Z", "hour"],
  ])("of %s at noon of the 23rd is %s", (at, age) => {
    expect(ageOf(change("Marta", at), NOON)).toBe(age);
  });
});

describe("lookOf()", () => {
  const persons = personsIn([CHANGES]);
  test.each([
    ["words as received", 1, "person", null],
    ["the first person", 3, "person", "author-1"],
    ["the second person", 10, "person", "author-2"],
    ["the last hour", 3, "age", "age-1"],
    ["words while nothing is coloured", 3, "off", null],
    ["words of a change that is not known", 99, "person", null],
  ] as const)("of %s (change %i, by %s) is %s", (_, number, colouring, look) => {
    expect(lookOf(CHANGES[number], colouring, persons, NOON)).toBe(look);
  });

  test("comes round again with the ninth person", () => {
    const many = Array.from({ length: 9 }, (_, at) => `Person ${at}`);
    expect(lookOf(change("Person 8"), "person", many, NOON)).toBe("author-1");
  });
});
