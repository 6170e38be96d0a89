import fc from "fast-check";
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

const SPANISH = [
  "El museo del Prado abrió sus puertas en Madrid en 1819.",
  "Marie Curie recibió el premio Nobel de física con Henri Becquerel.",
  "El maratón de Boston reunió a 30 000 corredores de 118 países.",
  "Albert Einstein enseñó en Berlín antes de partir para Princeton.",
  "El banco central de Noruega subió su tipo al 4,5 %.",
  "El volcán Etna, en Sicilia, entró en erupción por la noche.",
];

function aligned(...translations: readonly (readonly string[])[]): readonly AlignedRow[] {
  const languages = ["en", "es"];
  return alignEditions([
    { language: "fr", basedOn: null, units: FRENCH },
    ...translations.map((units, index) => ({
      language: languages[index] ?? "",
      basedOn: index,
      units,
    })),
  ]).rows;
}

// The paragraphs in the order given, by their indexes.
function inOrder(paragraphs: readonly string[], ...order: number[]): string[] {
  return order.map((index) => paragraphs[index] ?? "");
}

// Cells as `1,2|-`, with 1-based units.
function written({ cells }: Pick<AlignedRow, "cells">): string {
  return cells.map((cell) => cell.map((unit) => unit + 1).join(",") || "-").join("|");
}

function crossing(rows: readonly AlignedRow[]) {
  const run = rows.filter(({ alternative }) => alternative?.reason === "crossing");
  const proposals = new Set(run.map(({ alternative }) => alternative));
  expect(proposals.size).toBe(1);
  const [proposal] = proposals;
  return {
    run: run.map(written),
    editions: proposal?.editions,
    proposed: proposal?.rows.map((cells) => written({ cells })),
  };
}

describe("a paragraph that changed places", () => {
  test("is reported on the row that joins it with those it passed; the proposal parts them", () => {
    expect(crossing(aligned(inOrder(ENGLISH, 0, 2, 1, 3, 4, 5)))).toEqual({
      run: ["2,3|2,3"],
      editions: [0, 1],
      proposed: ["2|-", "3|2", "-|3"],
    });
  });

  test("is the one that stands alone in the proposal, while the others keep their rows", () => {
    expect(crossing(aligned(inOrder(ENGLISH, 0, 2, 3, 1, 4, 5)))).toEqual({
      run: ["2,3,4|2,3,4"],
      editions: [0, 1],
      proposed: ["2|-", "3|2", "4|3", "-|4"],
    });
  });

  test("is reported on the rows that stand apart where they are too many; the proposal joins them", () => {
    const { run, proposed } = crossing(aligned(inOrder(ENGLISH, 0, 2, 3, 4, 5, 1)));
    expect(run).toEqual(["2|-", "3|2", "4|3", "5|4", "6|5", "-|6"]);
    expect(proposed).toEqual(["2,3,4,5,6|2,3,4,5,6"]);
  });

  test("takes the editions made from it along", () => {
    const english = inOrder(ENGLISH, 0, 2, 1, 3, 4, 5);
    const spanish = inOrder(SPANISH, 0, 2, 1, 3, 4, 5);
    expect(crossing(aligned(english, spanish))).toEqual({
      run: ["2,3|2,3|2,3"],
      editions: [0, 1],
      proposed: ["2|-|-", "3|2|2", "-|3|3"],
    });
  });

  test("is blamed on the step of the relay where it moved", () => {
    expect(crossing(aligned(ENGLISH, inOrder(SPANISH, 0, 2, 1, 3, 4, 5)))).toEqual({
      run: ["2,3|2,3|2,3"],
      editions: [1, 2],
      proposed: ["2|2|-", "3|3|2", "-|-|3"],
    });
  });

  test("leaves the rows in reading order", () => {
    const rows = aligned(inOrder(ENGLISH, 0, 2, 3, 1, 4, 5));
    const columns = [0, 1].map((edition) => rows.flatMap(({ cells }) => cells[edition] ?? []));
    expect(columns).toEqual([
      [0, 1, 2, 3, 4, 5],
      [0, 1, 2, 3, 4, 5],
    ]);
  });
});

describe("a foreign paragraph between two halves of another", () => {
  const english = [
    ...inOrder(ENGLISH, 0, 1, 2),
    "Albert Einstein taught in Berlin before",
    "Subscribe to our newsletter: it is free!",
    "he left for Princeton.",
    ...inOrder(ENGLISH, 4, 5),
  ];

  test("is offered a row of its own", () => {
    const [marked, ...others] = aligned(english).filter(({ alternative }) => alternative);
    expect(others).toEqual([]);
    expect(marked && written(marked)).toBe("4|4,5,6");
    expect(marked?.alternative?.reason).toBe("triangle");
    expect(marked?.alternative?.editions).toEqual([1, 0]);
    const proposed = marked?.alternative?.rows.map((cells) => written({ cells })) ?? [];
    expect(proposed).toContain("-|5");
    expect(proposed).toHaveLength(3);
  });
});

const shuffled = fc.shuffledSubarray([...ENGLISH.keys()], { minLength: 0 });

test("law: an alternative holds exactly the units of its run, in every edition", () => {
  fc.assert(
    fc.property(shuffled, shuffled, (first, second) => {
      const rows = aligned(inOrder(ENGLISH, ...first), inOrder(SPANISH, ...second));
      for (const alternative of new Set(rows.flatMap((row) => row.alternative ?? []))) {
        const run = rows.filter((row) => row.alternative === alternative);
        for (const edition of [0, 1, 2]) {
          const given = run.flatMap(({ cells }) => cells[edition] ?? []);
          const proposed = alternative.rows.flatMap((cells) => cells[edition] ?? []);
          expect(proposed).toEqual(given);
        }
        expect(alternative.rows).not.toEqual(run.map(({ cells }) => cells));
      }
    }),
    { numRuns: 50 },
  );
});

describe("nothing is reported", () => {
  test.each([
    ["where all is in order", ENGLISH],
    ["where a paragraph is missing", inOrder(ENGLISH, 0, 1, 3, 4, 5)],
    [
      "where one is missing and another, unrelated, inserted nearby",
      [
        ...inOrder(ENGLISH, 0, 2),
        "Subscribe to our newsletter: it is free!",
        ...inOrder(ENGLISH, 3, 4, 5),
      ],
    ],
    [
      "where two were made from two, parted elsewhere",
      [
        ...inOrder(ENGLISH, 0),
        "Marie Curie received the Nobel prize",
        "for physics with Henri Becquerel. The Boston marathon drew 30,000 runners from 118 countries.",
        ...inOrder(ENGLISH, 3, 4, 5),
      ],
    ],
  ])("%s", (_, english) => {
    expect(aligned(english).filter(({ alternative }) => alternative)).toEqual([]);
  });
});
