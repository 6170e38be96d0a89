import { DOUBTFUL_BELOW } from "#lib/core/align/bead.ts";
import type { PreviewRow } from "./requests.ts";

/** How far a row can be relied on: `gap` where an edition has no counterpart. */
export type Doubt = "sure" | "doubtful" | "gap";

// More rows than one reads before an import only slow the page down; the doubtful ones are what one looks for.
const SHOWN_FROM_START = 200;
const SHOWN_DOUBTFUL = 200;

/** A row with its number, counted from 1. */
export interface NumberedRow extends PreviewRow {
  readonly number: number;
}

/** What a preview says of its rows. */
export interface RowSummary {
  readonly rows: number;
  readonly doubtful: number;
  readonly gaps: number;
  /** The first rows, then further doubtful ones. */
  readonly shown: readonly NumberedRow[];
}

/** Tells how far a row can be relied on. */
export function doubtOf({ cells, confidence }: PreviewRow): Doubt {
  if (confidence < DOUBTFUL_BELOW) return "doubtful";
  return hasGap(cells) ? "gap" : "sure";
}

/** Counts rows, and picks those to show. */
export function summarise(rows: readonly PreviewRow[]): RowSummary {
  const numbered = rows.map((row, index) => ({ ...row, number: index + 1 }));
  const doubtful = numbered.filter(({ confidence }) => confidence < DOUBTFUL_BELOW);
  const later = doubtful.filter(({ number }) => number > SHOWN_FROM_START);
  return {
    rows: rows.length,
    doubtful: doubtful.length,
    gaps: rows.filter(({ cells }) => hasGap(cells)).length,
    shown: [...numbered.slice(0, SHOWN_FROM_START), ...later.slice(0, SHOWN_DOUBTFUL)],
  };
}

/** How many rows from the start a summary shows; null where it shows all. */
export function shownFromStart({ rows, shown }: RowSummary): number | null {
  return shown.length < rows ? SHOWN_FROM_START : null;
}

function hasGap(cells: PreviewRow["cells"]): boolean {
  return cells.some((cell) => cell.length === 0);
}
