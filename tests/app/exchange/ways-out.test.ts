import { describe, expect, test } from "vitest";
import { recallChoice, rememberChoice } from "#app/_features/exchange/remembered-choice.ts";
import {
  formatOf,
  SECTIONS,
  sectionsFor,
  XLIFF_VERSIONS,
} from "#app/_features/exchange/ways-out.ts";
import { EXPORT_FORMATS } from "#lib/core/formats/exports/export-formats.ts";

const WAYS = SECTIONS.flatMap(({ ways }) => [...ways]);

test("every format can be had by some way out and its options, and each way stands once", () => {
  const options = XLIFF_VERSIONS.flatMap((version) =>
    [true, false].map((isSafe) => ({ version, isSafe })),
  );
  const had = new Set(WAYS.flatMap((way) => options.map((option) => formatOf(way, option))));
  had.delete(null);
  expect([...had].sort()).toEqual(EXPORT_FORMATS.map(({ name }) => name).sort());
  expect(new Set(WAYS).size).toBe(WAYS.length);
});

describe("sectionsFor()", () => {
  const waysFor = (...args: Parameters<typeof sectionsFor>) =>
    sectionsFor(...args).flatMap(({ ways }) => ways);

  test("a translation leaves beside its source, an original does not", () => {
    expect(waysFor(2, true)).toContain("review-docx");
    expect(waysFor(1, false)).not.toContain("review-docx");
    expect(waysFor(1, false)).toContain("received");
  });

  test("what is of the whole document is not offered for an edition, nor the other way round", () => {
    expect(waysFor(null, false)).toEqual(expect.arrayContaining(["tmx", "archive", "log"]));
    expect(waysFor(null, false)).not.toContain("received");
    expect(waysFor(2, true)).not.toContain("archive");
  });

  test("no section is empty", () => {
    for (const { ways } of sectionsFor(null, false)) expect(ways).not.toEqual([]);
  });
});

describe("recallChoice()", () => {
  const storeOf = (kept: unknown) => {
    let value = kept;
    return {
      keys: () => [],
      read: () => value,
      write: (_: string, next: unknown) => {
        value = next;
        return true;
      },
    };
  };

  test("gives back what was remembered", () => {
    const store = storeOf(null);
    const choice = { isWhole: true, way: "csv", isSafe: true, version: "1.2" } as const;
    rememberChoice(store, choice);
    expect(recallChoice(store)).toEqual(choice);
  });

  test.each([
    ["nothing", null],
    ["a word", "csv"],
    ["a way that is not offered any more", { way: "rtf", version: "3.0" }],
  ])("begins with the received file where %s was kept", (_, kept) => {
    expect(recallChoice(storeOf(kept))).toEqual({
      isWhole: false,
      way: "received",
      isSafe: false,
      version: "2.1",
    });
  });
});
