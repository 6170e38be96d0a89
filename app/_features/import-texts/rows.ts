import { DOUBTFUL_BELOW } from "#lib/core/align/bead.ts";
import type { PreviewRow } from "./requests.ts";

/** How far a row can be relied on: `disputed` where the editions speak for two ways to lay it, `gap` where one has no counterpart. */
export type Doubt = "sure" | "disputed" | "doubtful" | "gap";

// More rows than one reads before an import only slow the page down; the doubtful ones are what one looks for.
const SHOWN_FROM_START = 200;
const SHOWN_LATER = 200;

/** A row with its number, counted from 1. */
export interface NumberedRow extends PreviewRow {
  readonly number: number;
}

/** What a preview says of its rows. */
export interface RowSummary {
  readonly rows: number;
  readonly doubtful: number;
  readonly gaps: number;
  readonly disputed: number;
  /** The first rows, then further doubtful and disputed ones. */
  readonly shown: readonly NumberedRow[];
}

/** Tells how far a row can be relied on. */
export function doubtOf({ cells, confidence, dispute }: PreviewRow): Doubt {
  if (dispute !== null) return "disputed";
  if (confidence < DOUBTFUL_BELOW) return "doubtful";
  return hasGap(cells) ? "gap" : "sure";
}

/** Counts rows, and picks those to show. */
export function summarise(rows: readonly PreviewRow[]): RowSummary {
  const numbered = rows.map((row, index) => ({ ...row, number: index + 1 }));
  const later = numbered.slice(SHOWN_FROM_START).filter(isQuestionable);
  return {
    rows: rows.length,
    doubtful: rows.filter(isDoubtful).length,
    gaps: rows.filter(({ cells }) => hasGap(cells)).length,
    disputed: rows.filter(({ dispute }) => dispute !== null).length,
    shown: [...numbered.slice(0, SHOWN_FROM_START), ...later.slice(0, SHOWN_LATER)],
  };
}

/** How many rows from the start a summary shows; null where it shows all. */
export function shownFromStart({ rows, shown }: RowSummary): number | null {
  return shown.length < rows ? SHOWN_FROM_START : null;
}

function isQuestionable(row: PreviewRow): boolean {
  return isDoubtful(row) || row.dispute !== null;
}

function isDoubtful({ confidence }: PreviewRow): boolean {
  return confidence < DOUBTFUL_BELOW;
}

function hasGap(cells: PreviewRow["cells"]): boolean {
  return cells.some((cell) => cell.length === 0);
}
