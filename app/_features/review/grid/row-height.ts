import { useLayoutEffect, useState } from "react";
import type { Outline } from "#app/_features/review/document/outline.ts";
import type { Row } from "#app/_features/review/requests.ts";

/** How the texts of the grid are set, in CSS pixels. */
export interface Type {
  /** The width of a letter, on average. */
  readonly letter: number;
  readonly line: number;
  /** The width that a column has for its text. */
  readonly column: number;
}

// As the texts are set before anything is measured: 16 px in a column of a quarter of a wide screen.
const FIRST_TYPE: Type = { letter: 7.4, line: 26.4, column: 220 };
// What a column has beside its text, and a row above and below it.
const COLUMN_EDGES = 26;
const ROW_EDGES = 25;
const SEGMENT_EDGES = 4;

/** How many lines a text of so many characters takes. Lines are not filled to the last letter. */
export function linesOf(characters: number, { letter, column }: Type): number {
  const FILLED = 0.94;
  return Math.max(1, Math.ceil((characters * letter) / (column * FILLED)));
}

/** How high a row will be, by the lengths of its texts. */
export function heightOf(row: Row, shown: readonly number[], outline: Outline, type: Type): number {
  let highest = 1;
  for (const edition of shown) {
    let lines = 0;
    const cell = row.cells[String(edition)] ?? [];
    for (const segment of cell) lines += linesOf(outline.lengthOf(segment), type);
    highest = Math.max(highest, lines * type.line + cell.length * SEGMENT_EDGES);
  }
  return highest + ROW_EDGES;
}

/** Measures the type by a sample of letters that stands in the grid unseen, and the width of one of `columns` columns. */
export function useType(sample: { readonly current: HTMLElement | null }, columns: number): Type {
  const [type, setType] = useState(FIRST_TYPE);
  useLayoutEffect(() => {
    const grid = sample.current?.parentElement;
    if (!grid) return;
    const measure = () =>
      setType((known) => {
        const now = measured(sample.current, columns);
        return now && !isSame(now, known) ? now : known;
      });
    const watch = new ResizeObserver(measure);
    watch.observe(grid);
    return () => watch.disconnect();
  }, [sample, columns]);
  return type;
}

const GUTTER = 48;
const LEAST_COLUMN = 200;

function measured(sample: HTMLElement | null, columns: number): Type | null {
  const grid = sample?.parentElement;
  if (!sample || !grid) return null;
  const width = Math.max(LEAST_COLUMN, (grid.clientWidth - GUTTER) / Math.max(1, columns));
  const letter = sample.offsetWidth / Math.max(1, sample.textContent?.length ?? 0);
  return { letter, line: sample.offsetHeight, column: width - COLUMN_EDGES };
}

function isSame(a: Type, b: Type): boolean {
  return a.letter === b.letter && a.line === b.line && a.column === b.column;
}
