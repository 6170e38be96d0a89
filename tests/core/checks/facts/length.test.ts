import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "#lib/core/checks/engine/check.ts";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { length } from "#lib/core/checks/facts/length.ts";
import { documentOf } from "../marked.ts";

/** Paragraphs of so many words. */
function textOf(counts: readonly number[], word: string): string {
  return counts.map((count) => Array(count).fill(word).join(" ")).join("\n");
}

function findIn(languages: string, ...editions: readonly (readonly number[])[]): Finding[] {
  const texts = editions.map((counts) => textOf(counts, "port"));
  return checkDocument(documentOf(languages, texts), { checks: [length] });
}

function shown({ edition, paragraph, message }: Finding): string {
  return `${edition}:${paragraph} ${message.split(".").at(-1)}`;
}

const THIRTY = Array(24).fill(30);

function withOne(counts: readonly number[], at: number, count: number): number[] {
  return counts.with(at, count);
}

describe("length", () => {
  it.each([
    ["a paragraph cut short", withOne(THIRTY, 3, 12), ["1:3 shorter"]],
    ["a paragraph with more in it", withOne(THIRTY, 5, 60), ["1:5 longer"]],
    ["a little shorter", withOne(THIRTY, 3, 24), []],
    ["empty", withOne(THIRTY, 3, 0), []],
    ["as long throughout", THIRTY, []],
    ["half as long throughout", THIRTY.map(() => 15), []],
  ])("%s", (_, target, expected) => {
    expect(findIn("en>fr", THIRTY, target).map(shown)).toEqual(expected);
  });

  it("is silent in a document of few paragraphs", () => {
    expect(findIn("en>fr", [30], [8])).toEqual([]);
    expect(findIn("en>fr", THIRTY.slice(0, 19), withOne(THIRTY.slice(0, 19), 3, 8))).toEqual([]);
  });

  it("is silent on short paragraphs", () => {
    expect(findIn("en>fr", withOne(THIRTY, 3, 19), withOne(THIRTY, 3, 4))).toEqual([]);
  });

  it("is silent where lengths differ anyway", () => {
    const uneven = THIRTY.map((count, at) => count + (at % 5) * 12);
    expect(findIn("en>fr", THIRTY, withOne(uneven, 3, 15))).toEqual([]);
  });

  it("takes what is right against the original for right", () => {
    const pivot = withOne(THIRTY, 3, 60);
    expect(findIn("fr>en>es", THIRTY, pivot, THIRTY).map(shown)).toEqual(["1:3 longer"]);
  });

  it("judges ratios: twice the words in every paragraph change nothing", () => {
    const counts = fc.array(fc.integer({ min: 10, max: 60 }), { minLength: 22, maxLength: 30 });
    fc.assert(
      fc.property(counts, (target) => {
        const source = target.map(() => 30);
        const once = findIn("en>fr", source, target).map(shown);
        const twice = checkDocument(
          documentOf("en>fr", [textOf(source, "port"), textOf(target, "ports port")]),
          { checks: [length] },
        ).map(shown);
        for (const one of twice) expect(once.length === 0 || once.includes(one)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
