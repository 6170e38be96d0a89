import { cutMarker, readTableMarker, type TableMark } from "./marker.ts";
import { type ReviewProblem, reviewProblem } from "./review-problem.ts";
import type { GridRow } from "./table-grid.ts";

/** Which column of a table that came back holds what; found by the names in its header, wherever they stand now. */
export interface ReviewColumns {
  readonly document: string;
  /** How many lines were sent. */
  readonly lines: number;
  /** For each column of texts, where it stands; null where it is gone. */
  readonly texts: readonly (number | null)[];
  readonly comment: number | null;
  readonly status: number | null;
  readonly problems: readonly ReviewProblem[];
}

/** Finds the header of a review table, or null where there is none. */
export function readHeader(grid: readonly GridRow[]): ReviewColumns | null {
  for (const row of grid) {
    const mark = tableMarkOf(row);
    if (mark) return columnsOf(mark, row);
  }
  return null;
}

/** Whether a row is a header of ours. */
export function isHeader(row: GridRow): boolean {
  return tableMarkOf(row) !== null;
}

function tableMarkOf(cells: GridRow): TableMark | null {
  for (const { accepted, original } of cells) {
    const marker = cutMarker(accepted).marker || cutMarker(original).marker;
    const mark = marker === "" ? null : readTableMarker(marker);
    if (mark) return mark;
  }
  return null;
}

function columnsOf(mark: TableMark, cells: GridRow): ReviewColumns {
  const names = cells.map(({ accepted }) => cutMarker(accepted).rest.trim());
  const places = mark.columns.map((name) => {
    const at = names.indexOf(name.trim());
    return at === -1 ? null : at;
  });
  const missing = mark.columns.filter((_, at) => places[at] === null);
  return {
    document: mark.document,
    lines: mark.lines,
    texts: places.slice(0, -2),
    comment: places.at(-2) ?? null,
    status: places.at(-1) ?? null,
    problems: missing.map((name) => reviewProblem("missing-column", 0, name)),
  };
}
