import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CellTexts, findStructure, REPORT, relay, structureOf } from "./relay.ts";

const { fr, en, es, uk } = REPORT;

/** Rows of whole editions, one paragraph each, with some of them replaced. */
function rowsOf(
  editions: readonly (readonly string[])[],
  replaced: Readonly<Record<number, readonly CellTexts[]>> = {},
): (readonly CellTexts[])[] {
  const rows = (editions[0] ?? []).map((_, row) => editions.map((texts) => texts[row] ?? null));
  return rows.map((cells, row) => replaced[row] ?? cells);
}

describe("a translation with all its paragraphs", () => {
  it.each([
    ["fr>en", [fr, en]],
    ["fr>en>es", [fr, en, es]],
    ["fr>en>es, fr>uk", [fr, en, es, uk]],
  ])("%s has no findings", (languages, editions) => {
    expect(structureOf(relay(languages, rowsOf(editions)))).toEqual([]);
  });

  it("may leave out what has no words", () => {
    const rows = [...rowsOf([fr, en]), ["* * *", null], ["—", ""]];
    expect(structureOf(relay("fr>en", rows))).toEqual([]);
  });
});

describe("missing-paragraph", () => {
  it.each([
    ["in the middle", { 2: [fr[2], null] }, "en 2 “parts”"],
    ["at the head", { 0: [fr[0], null] }, "en 1 “Two”"],
    ["as an empty paragraph", { 2: [fr[2], ""] }, "en 2 “parts”"],
    ["hidden in a row with its neighbour", { 1: [[fr[1], fr[2]], en[1]], 2: [] }, "en 2 “parts”"],
  ])("is found %s, beside the gap", (_, replaced, place) => {
    expect(structureOf(relay("fr>en", rowsOf([fr, en], replaced)))).toEqual([
      `missing-paragraph ${place} introduced@fr>en`,
    ]);
  });

  it("is one finding for several in a row", () => {
    const document = relay("fr>en", rowsOf([fr, en], { 2: [fr[2], null], 3: [fr[3], null] }));
    const [finding, ...others] = findStructure(document);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      message: "checks.missing-paragraph.missing-run",
      values: { count: "2" },
    });
    expect(finding?.evidence.map(({ paragraph }) => paragraph)).toEqual([2, 3]);
  });

  it("is flagged where it was born and in what was made from there", () => {
    const document = relay(
      "fr>en>es, fr>uk",
      rowsOf([fr, en, es, uk], { 2: [fr[2], null, null, uk[2]] }),
    );
    expect(structureOf(document)).toEqual([
      "missing-paragraph en 2 “parts” introduced@fr>en",
      "missing-paragraph es 2 “recambio” inherited@fr>en",
    ]);
    const [born, inherited] = findStructure(document);
    expect(inherited?.root).toMatchObject({ edition: 1, paragraph: 1, start: born?.start });
  });

  it("is no fault of the translation that has what its base lacks", () => {
    const document = relay("fr>en>es", rowsOf([fr, en, es], { 2: [fr[2], null, es[2]] }));
    expect(structureOf(document)).toEqual(["missing-paragraph en 2 “parts” introduced@fr>en"]);
  });

  it("is told apart from joined paragraphs in the same row", () => {
    const replaced = { 1: [[fr[1], fr[2]], [en[1], en[2]], `${es[1]} ${es[2]}`, uk[1]], 2: [] };
    expect(structureOf(relay("fr>en>es, fr>uk", rowsOf([fr, en, es, uk], replaced)))).toEqual([
      "merged-paragraphs es 2 introduced@en>es",
      "missing-paragraph uk 2 “частини” introduced@fr>uk",
    ]);
  });

  it("forgives a translation that leaves out what its base says twice", () => {
    const rows = [...rowsOf([fr, en]), [fr[1], null]];
    expect(structureOf(relay("fr>en", rows))).toEqual([]);
  });
});

describe("merged-paragraphs and split-paragraph", () => {
  it.each([
    [
      "two in one row",
      { 1: [[fr[1], fr[2]], `${en[1]} ${en[2]}`], 2: [] },
      "merged-paragraphs en 2",
    ],
    ["one in two", { 1: [`${fr[1]} ${fr[2]}`, [en[1], en[2]]], 2: [] }, "split-paragraph en 2"],
  ])("are found in %s", (_, replaced, place) => {
    expect(structureOf(relay("fr>en", rowsOf([fr, en], replaced)))).toEqual([
      `${place} introduced@fr>en`,
    ]);
  });

  it("are inherited with the paragraphs", () => {
    const replaced = { 1: [[fr[1], fr[2]], `${en[1]} ${en[2]}`, `${es[1]} ${es[2]}`], 2: [] };
    expect(structureOf(relay("fr>en>es", rowsOf([fr, en, es], replaced)))).toEqual([
      "merged-paragraphs en 2 introduced@fr>en",
      "merged-paragraphs es 2 inherited@fr>en",
    ]);
  });

  it("are silent where two rows are one in both", () => {
    const replaced = {
      1: [
        [fr[1], fr[2]],
        [en[1], en[2]],
      ],
      2: [],
    };
    expect(structureOf(relay("fr>en", rowsOf([fr, en], replaced)))).toEqual([]);
  });
});

describe("swapped-paragraphs", () => {
  it.each([
    [
      "one row",
      {
        1: [
          [fr[1], fr[2]],
          [en[2], en[1]],
        ],
        2: [],
      },
    ],
    ["two rows", { 1: [fr[1], en[2]], 2: [fr[2], en[1]] }],
  ])("is found in %s, on the one that stands too early", (_, replaced) => {
    expect(structureOf(relay("fr>en", rowsOf([fr, en], replaced)))).toEqual([
      "swapped-paragraphs en 2 introduced@fr>en",
    ]);
  });
});

describe("duplicated-paragraph", () => {
  const nearly = en[1].replace("spare", "new");

  it.each([
    ["a row of its own", [null, en[1]]],
    ["a row of its own, nearly", [null, nearly]],
  ])("is found in %s", (_, row) => {
    const rows = rowsOf([fr, en]).toSpliced(2, 0, row);
    expect(structureOf(relay("fr>en", rows))).toEqual([
      "duplicated-paragraph en 3 introduced@fr>en",
    ]);
  });

  it("is found where it stands for another", () => {
    const document = relay("fr>en", rowsOf([fr, en], { 3: [fr[3], en[1]] }));
    expect(structureOf(document)).toEqual(["duplicated-paragraph en 4 introduced@fr>en"]);
  });

  it("is inherited, and told on the copies", () => {
    const rows = rowsOf([fr, en, es]).toSpliced(2, 0, [null, en[1], es[1]]);
    expect(structureOf(relay("fr>en>es", rows))).toEqual([
      "duplicated-paragraph en 3 introduced@fr>en",
      "duplicated-paragraph es 3 inherited@fr>en",
    ]);
  });

  it.each([
    ["the base repeats it too", [fr[1], en[1]]],
    ["it is short", [null, "Read more"]],
  ])("is silent where %s", (_, row) => {
    const rows = [[null, "Read more"], ...rowsOf([fr, en])].toSpliced(4, 0, row);
    expect(structureOf(relay("fr>en", rows))).toEqual([]);
  });
});

describe("the law of gaps", () => {
  const word = fc.stringMatching(/^[a-z]{2,9}$/);
  const paragraph = fc.array(word, { minLength: 6, maxLength: 25 }).map((words) => words.join(" "));
  // Another language of the same length: every word turned round.
  const translated = (text: string) =>
    text
      .split(" ")
      .map((one) => `${[...one].reverse().join("")}a`)
      .join(" ");

  it("finds each paragraph that is left out, and nothing else, on words that are there", () => {
    const texts = fc.uniqueArray(paragraph, { minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(texts, fc.nat(), (base, seed) => {
        const left = seed % base.length;
        const rows = base.map((text, row) => [text, row === left ? null : translated(text)]);
        const document = relay("sq>eu", rows);
        const [finding, ...others] = findStructure(document);
        expect(others).toEqual([]);
        expect(finding).toMatchObject({
          check: "missing-paragraph",
          evidence: [{ paragraph: left }],
        });
        const { edition = 0, paragraph: at = 0, start = 0, end = 0 } = finding ?? {};
        expect(document.editions[edition]?.paragraphs[at]?.slice(start, end)).toMatch(/^[a-z]+$/u);
      }),
    );
  });
});
