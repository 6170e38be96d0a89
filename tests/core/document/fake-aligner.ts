import { cellOf, type LaidRow, segmentsOf } from "#lib/core/document/grid.ts";
import type { Alternative, Cells } from "#lib/core/document/model.ts";
import type { Realignment } from "#lib/core/document/realign.ts";

/**
 * Answers like an aligner that keeps to the rows it is told and lays out all others by chance: `chances` (0–9) decide what each row takes,
 * and whether rows between two fixed ones come with an alternative.
 */
export function fakeAnswer(
  { context, fixed }: Pick<Realignment, "context" | "fixed">,
  editions: readonly number[],
  chances: readonly number[],
): LaidRow[] {
  const left = new Map(
    editions.map((edition) => [edition, context.flatMap((row) => [...cellOf(row, edition)])]),
  );
  let turn = 0;
  const chance = () => (chances[turn++ % chances.length] ?? 0) % 10;
  const rows = fixed.flatMap((cells) => {
    const before = takeBefore(left, cells);
    for (const edition of editions) left.get(edition)?.splice(0, cellOf({ cells }, edition).length);
    return [...layOut(before, chance), laid(cells)];
  });
  return [...rows, ...layOut(left, chance)];
}

function takeBefore(left: ReadonlyMap<number, number[]>, cells: Cells): Map<number, number[]> {
  return new Map(
    [...left].map(([edition, column]) => {
      const [first] = cellOf({ cells }, edition);
      return [edition, first === undefined ? [] : column.splice(0, column.indexOf(first))];
    }),
  );
}

function layOut(columns: ReadonlyMap<number, number[]>, chance: () => number): LaidRow[] {
  const all = Object.fromEntries([...columns].map(([edition, column]) => [edition, [...column]]));
  const rows: Cells[] = [];
  const isLeft = () => [...columns.values()].some((column) => column.length > 0);
  while (isLeft()) {
    const row = [...columns].map(([edition, column]) => [edition, column.splice(0, chance() % 3)]);
    const cells: Cells = Object.fromEntries(row);
    // Where chance takes nothing, all that is left becomes one row.
    rows.push(segmentsOf(cells).length > 0 ? cells : Object.fromEntries(takeAll(columns)));
  }
  const isDisputed = rows.length > 0 && chance() > 4;
  const alternative: Alternative = { reason: "crossing", editions: [0, 1], rows: [all] };
  return rows.map((cells) => ({ ...laid(cells), alternative: isDisputed ? alternative : null }));
}

function takeAll(columns: ReadonlyMap<number, number[]>): [number, number[]][] {
  return [...columns].map(([edition, column]) => [edition, column.splice(0)]);
}

function laid(cells: Cells): LaidRow {
  return { cells, confidence: 0.5, confirmed: false, alternative: null };
}
