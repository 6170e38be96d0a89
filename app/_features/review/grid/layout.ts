import type { CSSProperties } from "react";

/** A row of the grid: the gutter, then columns of equal width that scroll sideways rather than grow too narrow to read. */
export const COLUMNS = "grid min-w-fit";

/** The gutter stays when the columns scroll sideways under it; its shadow is the line at its end. */
export const STICKY_GUTTER =
  "sticky start-0 z-5 shadow-[1px_0_var(--line)] rtl:shadow-[-1px_0_var(--line)]";

// The gutter holds a number, a sign and a menu; below 12.5 rem (some 25 letters) prose is hard to read.
const GUTTER = "3rem";
const LEAST_COLUMN = "12.5rem";

/** The widths of the gutter and `count` columns. */
export function columnTemplate(count: number): CSSProperties {
  return { gridTemplateColumns: `${GUTTER} repeat(${count}, minmax(${LEAST_COLUMN}, 1fr))` };
}
