import type { Span } from "#lib/core/text/tokens.ts";
import type { Splice } from "../pieces.ts";
import type { Cell } from "./marks.ts";
import type { Markup } from "./markup.ts";
import type { SegmentCode } from "./segment.ts";
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
  for (const [run, all] of cellsByRun(cells)) {
    const own = run.control ? all.map(withoutMarks) : all;
    if (run.control) splices.push(...marksAround(run.control, all));
    if (!own.some(isChanged)) continue;
    for (const each of write(run, allCells(run, own), codes, markup)) splices.push(each);
  }
  return splices;
}

function isChanged({ fragment, before, behind }: Cell): boolean {
  return fragment.deleted !== null || before.length > 0 || behind.length > 0;
}

// Programs that show a content control as one thing lose words of it at a mark within: marks stand around the whole of it.
function marksAround(control: Span, cells: readonly Cell[]): Splice[] {
  return cells
    .flatMap(({ before, behind }) => [...before, ...behind])
    .flatMap((item) => {
      if (item.kind !== "mark") return [];
      const at = item.isOpening ? control.start : control.end;
      return [{ start: at, end: at, text: item.text }];
    });
}

function withoutMarks(cell: Cell): Cell {
  const before = cell.before.filter(({ kind }) => kind !== "mark");
  return { ...cell, before, behind: cell.behind.filter(({ kind }) => kind !== "mark") };
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
