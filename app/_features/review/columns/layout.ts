import type { Columns } from "./use-columns.ts";

/** A row of the grid: the gutter, then columns that scroll sideways rather than grow too narrow to read. */
export const COLUMNS = "grid min-w-fit grid-cols-(--columns)";

/**
 * What rows lie in: where there is little room, two columns (on a phone one) fill the screen, and scrolling sideways comes to rest on a
 * column.
 */
export const COLUMN_GROUND =
  "[--least-column:12.5rem] max-lg:[--least-column:min(50vw-2.5rem,24rem)] max-sm:[--least-column:calc(100vw-5rem)] max-lg:snap-x max-lg:snap-proximity";

/** The gutter stays when the columns scroll sideways under it; its shadow is the line at its end. */
export const STICKY_GUTTER =
  "sticky start-0 z-5 shadow-[1px_0_var(--line)] rtl:shadow-[-1px_0_var(--line)]";

/** A column of a row or a head; a pinned one stays beside the gutter. On a phone it would leave no room for the others. */
export const COLUMN =
  "min-w-0 snap-start border-s border-line sm:data-pinned:sticky sm:data-pinned:start-(--pinned-at) sm:data-pinned:z-4 sm:data-pinned:bg-inherit sm:data-pinned:shadow-[1px_0_var(--line)] sm:data-pinned:rtl:shadow-[-1px_0_var(--line)]";

// The gutter holds a number, a sign and a menu.
const GUTTER = "3rem";

/** The widths of the gutter and the columns, and where pinned ones stay, for all rows below. */
export function columnTemplate({ shown, widths, pair }: Columns): Record<string, string> {
  const tracks = shown.map((id) => {
    const width = pair ? undefined : widths[id];
    return width === undefined ? "minmax(var(--least-column), 1fr)" : `${width}px`;
  });
  return { "--columns": `${GUTTER} ${tracks.join(" ")}` };
}

/** Where a pinned column stays: after the gutter and those pinned before it. Nothing for others. */
export function pinnedPlace({ shown, pinned, widths, pair }: Columns, edition: number) {
  if (pair || !pinned.includes(edition)) return {};
  const before = shown.slice(0, shown.indexOf(edition));
  const at = before.reduce((sum, id) => sum + (widths[id] ?? 0), 0);
  const style: Record<string, string> = { "--pinned-at": `calc(${GUTTER} + ${at}px)` };
  return { "data-pinned": true, style };
}
