import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pointsOf, readCompared, writtenCompared } from "#app/_features/compare-document/points.ts";

const EDITIONS = [2, 3];

describe("readCompared()", () => {
  test.each([
    [{}, { from: 1, to: 40, edition: null }],
    [
      { from: "3", to: "12", edition: "2" },
      { from: 3, to: 12, edition: 2 },
    ],
    [
      { from: "12", to: "3" },
      { from: 12, to: 3, edition: null },
    ],
    [
      { from: "0", to: "99", edition: "7" },
      { from: 1, to: 40, edition: null },
    ],
    [
      { from: "-1", to: "١٢", edition: ["2"] },
      { from: 1, to: 40, edition: null },
    ],
  ])("reads %j", (query, expected) => {
    expect(readCompared(query, 40, EDITIONS)).toEqual(expected);
  });

  test("reads whatever it wrote", () => {
    const point = fc.integer({ min: 1, max: 40 });
    const edition = fc.constantFrom(...EDITIONS, null);
    fc.assert(
      fc.property(fc.record({ from: point, to: point, edition }), (compared) => {
        const query = Object.fromEntries(new URLSearchParams(writtenCompared(compared)));
        expect(readCompared(query, 40, EDITIONS)).toEqual(compared);
      }),
    );
  });
});

describe("pointsOf()", () => {
  const version = { id: 1, sequence: 12, name: "До друку", author: "Olena", at: "" };

  test("lists each point once, in order, by what it is best known for", () => {
    const points = pointsOf(40, [version], [12, 7, 40]);
    expect(points.map(({ kind, sequence }) => `${kind} ${sequence}`)).toEqual([
      "received 1",
      "change 7",
      "version 12",
      "now 40",
    ]);
  });
});
