import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Bead } from "#lib/core/align/bead.ts";
import { prepare } from "#lib/core/align/evidence/material.ts";
import { alignAround, alignMaterials } from "#lib/core/align/pair.ts";
import type { Known } from "#lib/core/align/search/known.ts";
import { shapes } from "./notation.ts";

const WORDS = ["Roma", "luna", "casa", "1914", "mare", "«via»", "Anna", "notte?", "7,5", "sole!"];

const text = fc.array(
  fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
    .map((words) => words.join(" ")),
  { maxLength: 14 },
);

/** Draws pins that rise on both sides, and some of the other units as lone. */
const pair = fc.tuple(text, text).chain(([source, target]) =>
  fc.record({
    source: fc.constant(source),
    target: fc.constant(target),
    pinnedSources: fc.subarray([...source.keys()]),
    pinnedTargets: fc.subarray([...target.keys()]),
    loneSources: fc.subarray([...source.keys()]),
    loneTargets: fc.subarray([...target.keys()]),
  }),
);

function knownOf(drawn: {
  readonly pinnedSources: readonly number[];
  readonly pinnedTargets: readonly number[];
  readonly loneSources: readonly number[];
  readonly loneTargets: readonly number[];
}): Known {
  const count = Math.min(drawn.pinnedSources.length, drawn.pinnedTargets.length);
  const pins = drawn.pinnedSources
    .slice(0, count)
    .map((unit, index) => [unit, drawn.pinnedTargets[index] ?? 0] as const);
  return {
    pins,
    lone: {
      source: drawn.loneSources.filter((unit) => !pins.some(([pinned]) => pinned === unit)),
      target: drawn.loneTargets.filter((unit) => !pins.some(([, pinned]) => pinned === unit)),
    },
  };
}

describe("what is known of a pair", () => {
  test("decides where the words would have it otherwise", () => {
    const source = prepare(["Anna vede la luna.", "Roma 1914", "Il mare è blu."]);
    const target = prepare(["Anna sees the moon.", "Rome 1914", "The sea is blue."]);
    const known = { pins: [[0, 1]] as const, lone: { source: [2], target: [] } };
    expect(shapes(alignMaterials(source, target, { known }))).toBe("0-1 1-1 1-1 1-0");
  });

  test("law: comes out as it is, whatever the texts say, and nothing reaches across it", () => {
    fc.assert(
      fc.property(pair, (drawn) => {
        const known = knownOf(drawn);
        const [source, target] = [prepare(drawn.source), prepare(drawn.target)];
        const found = alignMaterials(source, target, { known });
        expectKept(found, known);
        expectKept(alignAround(source, target, found, { known }), known);
      }),
    );
  });
});

function expectKept(beads: readonly Bead[], { pins, lone }: Known): void {
  const written = new Set(beads.map(({ source, target }) => JSON.stringify([source, target])));
  for (const [source, target] of pins) {
    const bead = [
      { start: source, end: source + 1 },
      { start: target, end: target + 1 },
    ];
    expect(written).toContain(JSON.stringify(bead));
  }
  for (const { source, target } of beads) {
    if (source.start === source.end || target.start === target.end) continue;
    expect(lone.source.filter((unit) => unit >= source.start && unit < source.end)).toEqual([]);
    expect(lone.target.filter((unit) => unit >= target.start && unit < target.end)).toEqual([]);
  }
}
