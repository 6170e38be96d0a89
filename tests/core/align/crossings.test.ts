import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Range } from "#lib/core/align/bead.ts";
import { cellsOf } from "#lib/core/align/many/alternatives.ts";
import { crossingsOf } from "#lib/core/align/many/crossings.ts";
import { exchangeIn } from "#lib/core/align/many/exchanges.ts";
import type { Kin } from "#lib/core/align/many/parting.ts";
import type { RowRanges } from "#lib/core/align/many/spine.ts";
import { strayIn } from "#lib/core/align/many/strays.ts";

// An edition is a word a unit, one letter for each thing it says: `ab c`. Two units match by the share of letters
// that they have in common; "x" says nothing that others know.
function relayOf(...editions: string[]) {
  const units = editions.map((edition) => edition.split(" ").filter((unit) => unit !== ""));
  const kinship = (source: number, target: number) => () => ({
    of: (from: number, to: number) =>
      shared(units[source]?.[from] ?? "", units[target]?.[to] ?? ""),
    least: 0.4,
  });
  const relay = units
    .slice(1)
    .map(
      (_, source): Kin => ({ source, target: source + 1, kinship: kinship(source, source + 1) }),
    );
  const row = units.map(({ length }): Range => ({ start: 0, end: length }));
  return { units, relay, row };
}

function shared(one: string, other: string): number {
  const common = [...one].filter((letter) => letter !== "x" && other.includes(letter));
  return (2 * common.length) / Math.max(1, one.length + other.length);
}

// Rows as `a|b`, each cell the words that it holds.
function written(rows: readonly RowRanges[], units: readonly (readonly string[])[]): string[] {
  return rows.map((row) =>
    row
      .map((range, at) => (units[at] ?? []).slice(range.start, range.end).join(" ") || "-")
      .join("|"),
  );
}

function exchange(...editions: string[]): string[] | null {
  const { units, relay, row } = relayOf(...editions);
  const found = exchangeIn(row, relay);
  return found && written(found.rows, units);
}

function stray(...editions: string[]): string[] | null {
  const { units, relay, row } = relayOf(...editions);
  const found = strayIn(row, relay);
  return found && written(found.rows, units);
}

describe("exchangeIn()", () => {
  test.each([
    ["two that changed places", ["a b", "b a"], ["a|-", "b|b", "-|a"]],
    ["one that passed two", ["a b c", "b c a"], ["a|-", "b|b", "c|c", "-|a"]],
    ["one that came forward", ["a b c", "c a b"], ["-|c", "a|a", "b|b", "c|-"]],
    ["one part of two units, one of one", ["ab c", "c a b"], ["-|c", "ab|a b", "c|-"]],
    ["the order that a third edition keeps", ["a b", "b a", "b a"], ["a|-|-", "b|b|b", "-|a|a"]],
    ["the order that a third one restores", ["a b", "b a", "a b"], ["a|-|a", "b|b|b", "-|a|-"]],
    ["a third that has one part only", ["a b", "b a", "b"], ["a|-|-", "b|b|b", "-|a|-"]],
  ])("parts %s", (_, editions, rows) => {
    expect(exchange(...editions)).toEqual(rows);
  });

  test.each([
    ["is in order", ["a b", "a b"]],
    ["is parted elsewhere", ["a bc", "ab c"]],
    ["does not match at all", ["a b", "x x"]],
    ["has one unit on a side", ["a b", "ba"]],
  ])("leaves alone what %s", (_, editions) => {
    expect(exchange(...editions)).toBeNull();
  });
});

describe("strayIn()", () => {
  test.each([
    ["between two halves", ["ab", "a x b"], ["ab|a", "-|x", "-|b"]],
    ["between two that are parted elsewhere too", ["a b", "a x b"], ["a|a", "-|x", "b|b"]],
    ["above", ["a", "x a"], ["-|x", "a|a"]],
    ["below, in every edition", ["a b", "a b x", "a b"], ["a b|a b|a b", "-|x|-"]],
  ])("gives a foreign unit a row of its own %s", (_, editions, rows) => {
    expect(stray(...editions)).toEqual(rows);
  });

  test.each([
    ["where all match", ["ab", "a b"]],
    ["where the cell has no other unit", ["a", "x"]],
    ["where no other edition has anything", ["", "x x"]],
  ])("says nothing %s", (_, editions) => {
    expect(stray(...editions)).toBeNull();
  });
});

describe("crossingsOf()", () => {
  const none = { start: 0, end: 0 };
  const one = { start: 0, end: 1 };
  const apart: RowRanges[] = [
    [one, none],
    [none, one],
  ];

  test("finds two that match and stand alone, one in each of two editions", () => {
    const [kin] = relayOf("a", "a").relay;
    const found = kin && crossingsOf(apart, kin, kin.kinship, 12);
    expect(found).toEqual([{ run: { start: 0, end: 2 }, editions: [0, 1] }]);
  });

  test("finds none where those that stand alone say different things", () => {
    const [kin] = relayOf("a", "b").relay;
    expect(kin && crossingsOf(apart, kin, kin.kinship, 12)).toEqual([]);
  });
});

const unit = fc.constantFrom("a", "b", "c", "ab", "bc", "abc", "x", "xa");
const cell = fc.array(unit, { maxLength: 5 }).map((units) => units.join(" "));

test("law: what is proposed for a row holds its units in order, in more rows than one", () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 4 }), (editions) => {
      const { relay, row } = relayOf(...editions);
      for (const found of [exchangeIn(row, relay), strayIn(row, relay)]) {
        const rows = found?.rows.map(cellsOf) ?? [];
        if (found) expect(rows.length).toBeGreaterThan(1);
        for (const [edition, units] of cellsOf(row).entries()) {
          if (found) expect(rows.flatMap((cells) => cells[edition] ?? [])).toEqual(units);
        }
      }
    }),
  );
});
