import type { Splice } from "../pieces.ts";
import type { Cell } from "./marks.ts";
import type { Markup } from "./markup.ts";
import type { SegmentCode } from "./segments.ts";
import type { Run, RunNode } from "./source.ts";

/** A node of a run, or a part of its characters, as it is to be written. */
export interface RunCell extends Pick<Cell, "before" | "behind"> {
  readonly node: RunNode;
  readonly start: number;
  readonly end: number;
  readonly deleted: Cell["fragment"]["deleted"];
}

/** How the runs of a paragraph are written anew: with or without marks of what changed. */
export type RunWriter = (
  run: Run,
  cells: readonly RunCell[],
  codes: readonly SegmentCode[],
  markup: Markup,
) => Splice[];

/** The splices that write a paragraph's cells into its runs, run by run, in order. Linear. */
export function writeRuns(
  cells: readonly Cell[],
  codes: readonly SegmentCode[],
  write: RunWriter,
  markup: Markup,
): Splice[] {
  const splices: Splice[] = [];
  for (const [run, own] of cellsByRun(cells)) {
    if (
      own.some(
        ({ fragment, before, behind }) =>
          fragment.deleted || before.length > 0 || behind.length > 0,
      )
    ) {
      splices.push(...write(run, allCells(run, own), codes, markup));
    }
  }
  return splices;
}

function cellsByRun(cells: readonly Cell[]): Map<Run, Cell[]> {
  const runs = new Map<Run, Cell[]>();
  for (const cell of cells) {
    const { run } = cell.fragment.unit.node;
    const own = runs.get(run);
    if (own) own.push(cell);
    else runs.set(run, [cell]);
  }
  return runs;
}

// Nodes without words, or of which nothing is to be seen, stand between the others.
function allCells(run: Run, cells: readonly Cell[]): RunCell[] {
  const all: RunCell[] = [];
  let next = 0;
  for (const node of run.nodes) {
    if (cells[next]?.fragment.unit.node !== node) {
      all.push({ node, ...node.at, deleted: null, before: [], behind: [] });
    }
    for (let cell = cells[next]; cell?.fragment.unit.node === node; cell = cells[next]) {
      const { before, behind, fragment } = cell;
      all.push({ node, ...fragment.source, deleted: fragment.deleted, before, behind });
      next += 1;
    }
  }
  return all;
}
