import { describe, expect, test } from "vitest";
import { explainRow } from "#lib/core/align/explain-row.ts";
import type { Columns } from "#lib/core/document/columns.ts";

// Against so few words nothing is rare: the rows stand among others.
const OTHERS = [..."abcdefghijklmnopqrst"].map(
  (letter) => `${letter}pqx ${letter}zxk ${letter}wvv`,
);

function amongOthers(columns: Columns): Columns {
  const sizes = columns.editions.map(({ paragraphs }) => paragraphs.length);
  return {
    ...columns,
    editions: columns.editions.map((edition) => {
      return { ...edition, paragraphs: [...edition.paragraphs, ...OTHERS] };
    }),
    rows: [...columns.rows, ...OTHERS.map((_, at) => sizes.map((size) => [size + at]))],
  };
}

const FERRY: Columns = {
  editions: [
    {
      language: "fr",
      basedOn: null,
      paragraphs: ["Kyiv dort.", "Avec 1 200 autres", "pour Loutsk."],
    },
    { language: "en", basedOn: 0, paragraphs: ["Kyiv sleeps.", "With 1,200 others for Lutsk."] },
    { language: "uk", basedOn: 1, paragraphs: ["Київ спить.", "Із 1200 іншими до Луцька."] },
  ],
  rows: [
    [[0], [0], [0]],
    [[1, 2], [1], [1]],
  ],
  segments: [[], [], []],
};

/** The words of a row as `group edition.paragraph word`. */
function explained(columns: Columns, row: number): string[] {
  return explainRow(amongOthers(columns), row).map(({ group, edition, paragraph, start, end }) => {
    const text = columns.editions[edition]?.paragraphs[paragraph] ?? "";
    return `${group} ${edition}.${paragraph} ${text.slice(start, end)}`;
  });
}

describe("explainRow()", () => {
  test("numbers the words that go together over all editions, segment by segment", () => {
    expect(explained(FERRY, 1)).toEqual([
      "1 0.1 1 200",
      "2 0.2 Loutsk",
      "1 1.1 1,200",
      "2 1.1 Lutsk",
      "1 2.1 1200",
      "2 2.1 Луцька",
    ]);
  });

  test("has nothing to say of a row where an edition stands alone", () => {
    const rows = [
      [[0], [], []],
      [
        [1, 2],
        [0, 1],
        [0, 1],
      ],
    ];
    expect(explained({ ...FERRY, rows }, 0)).toEqual([]);
  });

  test("leaves out an edition that has a gap in the row", () => {
    const rows = [
      [[0], [0], []],
      [[1, 2], [1], [0, 1]],
    ];
    expect(explained({ ...FERRY, rows }, 0)).toEqual(["1 0.0 Kyiv", "1 1.0 Kyiv"]);
  });
});
