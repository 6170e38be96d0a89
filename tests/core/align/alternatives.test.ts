import { describe, expect, test } from "vitest";
import { alignEditions } from "#lib/core/align/editions.ts";
import type { AlignedRow } from "#lib/core/align/rows.ts";

const FRENCH = [
  "Le musée du Prado a ouvert ses portes à Madrid en 1819.",
  "Marie Curie a reçu le prix Nobel de physique avec Henri Becquerel.",
  "Le marathon de Boston a réuni 30 000 coureurs venus de 118 pays.",
  "Albert Einstein enseignait à Berlin avant de partir pour Princeton.",
  "La banque centrale de Norvège a relevé son taux à 4,5 %.",
  "Le volcan Etna, en Sicile, est entré en éruption dans la nuit.",
];
const ENGLISH = [
  "The Prado museum opened its doors in Madrid in 1819.",
  "Marie Curie received the Nobel prize for physics with Henri Becquerel.",
  "The Boston marathon drew 30,000 runners from 118 countries.",
  "Albert Einstein taught in Berlin before he left for Princeton.",
  "The central bank of Norway raised its rate to 4.5%.",
  "The volcano Etna, in Sicily, erupted during the night.",
];

function aligned(english: readonly string[]): readonly AlignedRow[] {
  return alignEditions([
    { language: "fr", basedOn: null, units: FRENCH },
    { language: "en", basedOn: 0, units: english },
  ]).rows;
}

// The English paragraphs in the order given, by their indexes.
function inOrder(...order: number[]): string[] {
  return order.map((index) => ENGLISH[index] ?? "");
}

describe("a paragraph that changed places", () => {
  test("is reported as a crossing on the run of rows it reaches across", () => {
    const rows = aligned(inOrder(0, 2, 3, 1, 4, 5));
    const run = rows.filter(({ alternative }) => alternative);
    expect(run.map(({ cells }) => cells)).toEqual([
      [[1], []],
      [[2], [1]],
      [[3], [2]],
      [[], [3]],
    ]);
    expect(new Set(run.map(({ alternative }) => alternative)).size).toBe(1);
    expect(run[0]?.alternative).toEqual({
      reason: "crossing",
      editions: [0, 1],
      rows: [
        [
          [1, 2, 3],
          [1, 2, 3],
        ],
      ],
    });
  });

  test("leaves the rows in reading order", () => {
    const columns = [0, 1].map((edition) =>
      aligned(inOrder(0, 2, 3, 1, 4, 5)).flatMap(({ cells }) => cells[edition] ?? []),
    );
    expect(columns).toEqual([
      [0, 1, 2, 3, 4, 5],
      [0, 1, 2, 3, 4, 5],
    ]);
  });
});

describe("nothing is reported", () => {
  test.each([
    ["where all is in order", inOrder(0, 1, 2, 3, 4, 5)],
    ["where a paragraph is missing", inOrder(0, 1, 3, 4, 5)],
    [
      "where one is missing and another, unrelated, inserted nearby",
      [...inOrder(0, 2), "Subscribe to our newsletter: it is free!", ...inOrder(3, 4, 5)],
    ],
  ])("%s", (_, english) => {
    expect(aligned(english).map(({ alternative }) => alternative)).toEqual(
      aligned(english).map(() => null),
    );
  });
});
