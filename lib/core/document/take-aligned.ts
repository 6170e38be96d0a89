import { settled } from "./alternative.ts";
import { type GridChange, type LaidRow, type PlacedRow, segmentsOf, writtenCells } from "./grid.ts";
import type { Realignment } from "./realign.ts";
import { replaceRun } from "./replace-run.ts";

/**
 * Turns an aligner's answer to `realignment` (rows of its context, in order) into a change of `rows`. Rows that come out as they were are
 * no part of it; the pinned ones are confirmed; ids from `nextId` on name rows that come into being. A segment may pass a row that it was
 * told where that row has none in its column. Near linear in `rows`.
 *
 * @throws where the answer does not keep to the rows it was told.
 */
export function takeAligned(
  rows: readonly PlacedRow[],
  realignment: Realignment,
  answer: readonly LaidRow[],
  nextId: number,
): GridChange {
  const indexOf = new Map(rows.map(({ id }, index) => [id, index]));
  let id = nextId;
  const changes = sectionsOf(realignment, answer).map(({ old, laid, below }) => {
    const start = indexOf.get((old[0] ?? below)?.id ?? -1) ?? rows.length;
    const change = replaceRun(rows, { start, end: start + old.length }, laid, id);
    id += change.after.filter((row) => row.id >= nextId).length;
    return change;
  });
  return settled(rows, {
    before: changes.flatMap(({ before }) => before),
    after: changes.flatMap(({ after }) => after),
  });
}

/** What stood and what is to stand between two rows that the aligner was told; `below` is the second of them. */
interface Section {
  readonly old: readonly PlacedRow[];
  readonly laid: readonly LaidRow[];
  readonly below: PlacedRow | undefined;
}

function sectionsOf(
  { stretches, context, after, pinned }: Realignment,
  answer: readonly LaidRow[],
): Section[] {
  const open = new Set(stretches.flat());
  const anchors = context.filter((row) => !open.has(row));
  const told = written(anchors);
  const pins = new Set(pinned.flatMap((cells) => segmentsOf(cells)));
  const olds = cutAt(context, (row) => !open.has(row));
  const news = cutAt(answer, (row) => told.has(writtenCells(row.cells)));
  if (news.length !== olds.length)
    throw new Error(`Expected ${olds.length - 1} rows as they were told: found ${news.length - 1}`);
  return news.map((laid, at) => ({
    old: olds[at] ?? [],
    laid: laid.map((row) =>
      segmentsOf(row.cells).some((segment) => pins.has(segment)) ? vouchedFor(row) : row,
    ),
    below: anchors[at] ?? after,
  }));
}

/** The stretches of a list between the items that divide it; one more than there are of those. */
function cutAt<T>(items: readonly T[], divides: (item: T) => boolean): T[][] {
  const edges = items.flatMap((item, at) => (divides(item) ? [at] : []));
  return [...edges, items.length].map((edge, at) => items.slice((edges[at - 1] ?? -1) + 1, edge));
}

function written(rows: readonly Pick<LaidRow, "cells">[]): Set<string> {
  return new Set(rows.map(({ cells }) => writtenCells(cells)));
}

/** The editor who pinned the segments stands for their row. */
function vouchedFor(row: LaidRow): LaidRow {
  return { ...row, confidence: null, confirmed: true, alternative: null };
}
