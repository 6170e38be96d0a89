import { useLayoutEffect, useState } from "react";
import type { Outline } from "#app/_features/review/document/outline.ts";
import type { Row } from "#app/_features/review/requests.ts";

/** How texts are set, in CSS pixels. */
export interface TextType {
  /** The width of a letter, on average. */
  readonly letter: number;
  readonly line: number;
  /** The width that a column has for its text. */
  readonly column: number;
}

/** How the texts of the grid are set. */
export interface Type extends TextType {
  /** What a row has above and below its texts. */
  readonly padding: number;
}

// As the texts are set before anything is measured: 16 px in a column of a quarter of a wide screen.
const FIRST_TYPE: Type = { letter: 7.4, line: 26.4, column: 220, padding: 24 };
// What a column has beside its text, the line below a row, and what a segment has above and below it.
const COLUMN_EDGES = 26;
const ROW_LINE = 1;
const SEGMENT_EDGES = 4;
// A row is no lower than its gutter, which has a number, a sign and a menu.
const LEAST_ROW = 96;

/** How many lines a text of so many characters takes. Lines are not filled to the last letter. */
export function linesOf(characters: number, { letter, column }: TextType): number {
  const FILLED = 0.94;
  return Math.max(1, Math.ceil((characters * letter) / (column * FILLED)));
}

/** How high a row will be, by the lengths of its texts: in whole pixels, as rows are measured. */
export function heightOf(row: Row, shown: readonly number[], outline: Outline, type: Type): number {
  let highest = 1;
  for (const edition of shown) {
    let lines = 0;
    const cell = row.cells[String(edition)] ?? [];
    for (const segment of cell) lines += linesOf(outline.lengthOf(segment), type);
    highest = Math.max(highest, lines * type.line + cell.length * SEGMENT_EDGES);
  }
  return Math.round(Math.max(LEAST_ROW, highest + type.padding) + ROW_LINE);
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
    if (sample.current) watch.observe(sample.current);
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
  const { paddingTop, paddingBottom } = getComputedStyle(sample);
  const padding = Number.parseFloat(paddingTop) + Number.parseFloat(paddingBottom);
  const line = sample.getBoundingClientRect().height - padding;
  return { letter, line, column: width - COLUMN_EDGES, padding };
}

function isSame(a: Type, b: Type): boolean {
  const isAsWide = a.letter === b.letter && a.column === b.column;
  return isAsWide && a.line === b.line && a.padding === b.padding;
}
