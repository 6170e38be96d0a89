import { expect, test } from "vitest";
import { readRowsAround } from "#lib/data/grid.ts";
import { disputing } from "../services/disputing.ts";
import { deskForTests } from "../support/desk.ts";

const desk = deskForTests();

const FR = ["Un bac.", "Deux bacs.", "Trois bacs.", "Quatre bacs.", "Cinq bacs.", "Six bacs."];
const UK = FR.map((_, at) => `${at + 1} ${"пором".repeat(at + 1)}.`);

/** Six rows; the last two carry an alternative. */
async function sixRows() {
  const id = await desk.imports({ fr: FR, uk: UK }, disputing);
  const { rows } = await desk.open(id);
  expect(rows.map(({ alternative }) => alternative !== null)).toEqual([
    ...[false, false, false, false],
    ...[true, true],
  ]);
  return { id, rows };
}

test.each<[string, { stands: number; stood: number }, number[]]>([
  ["a row and those beside it", { stands: 1, stood: 1 }, [0, 1, 2]],
  ["all between where a row stands and where it stood", { stands: 0, stood: 2 }, [0, 1, 2, 3]],
  ["the whole run that carries an alternative", { stands: 4, stood: 4 }, [3, 4, 5]],
  ["a run beside it", { stands: 3, stood: 3 }, [2, 3, 4, 5]],
])("readRowsAround() reads %s", async (_, { stands, stood }, expected) => {
  const { id, rows } = await sixRows();
  const touched = rows.slice(stands, stands + 1).map((row) => {
    return { ...row, order: rows[stood]?.order ?? row.order };
  });
  expect(await readRowsAround(desk.db, id, touched)).toEqual(expected.map((at) => rows[at]));
});
