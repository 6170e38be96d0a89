import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { cursorIndex } from "#app/_features/review/document/outline.ts";
import { useTextsNear } from "#app/_features/review/document/use-texts-near.ts";
import type { Row } from "#app/_features/review/requests.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { heightOf, type Type, useType } from "./row-height.ts";
import { useArrival, useKeptPlace } from "./use-arrival.ts";

// Rows beside the screen that are drawn already.
const OVERSCAN = 6;

interface Elements {
  readonly scroller: RefObject<HTMLElement | null>;
  /** Letters by which the type is measured. */
  readonly sample: RefObject<HTMLElement | null>;
}

/** The list of rows of which only those near the screen are in the page, and their texts at hand. Only rows of a filter, where one is set. */
export function useRowList({ scroller, sample }: Elements) {
  const { document, outline, columns, view, scrollToRow, filter, state } = useReview();
  const shown = filter?.rows;
  const { rows } = outline;
  const type = useType(sample, columns.shown.length);
  const active = cursorIndex(outline, state.cursor);
  const place = shown ? shown.indexOf(active) : active;
  const rowAt = useCallback((at: number) => rows[shown ? (shown[at] ?? -1) : at], [rows, shown]);
  const estimate = useEstimates(rowAt, shown?.length ?? rows.length, type);
  const virtual = useVirtualizer({
    count: shown?.length ?? rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: estimate,
    overscan: OVERSCAN,
    // The row under edit stays in the page however far one scrolls, or its editor would be gone.
    rangeExtractor: (range) => withActive(defaultRangeExtractor(range), place),
    // Another function has all places reckoned anew.
    getItemKey: useCallback((at: number) => rowAt(at)?.id ?? at, [rowAt]),
  });
  useRemeasured(virtual, { type, shown: columns.shown, scroller });
  const { startIndex: first = 0, endIndex: last = 0 } = virtual.range ?? {};
  useTextsNear(document, { first, last, active: place }, rowAt);
  useEffect(() => {
    view.current = { first: shown?.[first] ?? first, last: shown?.[last] ?? last };
    scrollToRow.current = (row) => virtual.scrollToIndex(shown ? shown.indexOf(row) : row);
  }, [view, scrollToRow, virtual, shown, first, last]);
  useEffect(() => {
    // A row that is on the screen stays where it is: what is pressed must not move away under the pointer.
    const { startIndex = 0, endIndex = -1 } = virtual.range ?? {};
    if (place !== -1 && (place < startIndex || place > endIndex)) {
      virtual.scrollToIndex(place, { align: "center" });
    }
  }, [place, virtual]);
  useArrival((index) => virtual.scrollToIndex(index, { align: "start" }));
  useKeptPlace(shown?.[first] ?? first);
  return { virtual, shown, type };
}

/**
 * How high the row at a place will be, before it is measured. Reckoned once for each: whenever a row turns out otherwise, the list goes
 * through all below it.
 */
function useEstimates(
  rowAt: (place: number) => Row | undefined,
  count: number,
  type: Type,
): (place: number) => number {
  const { outline, columns } = useReview();
  const { shown } = columns;
  const latest = useRef(outline);
  latest.current = outline;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows have other heights
  const known = useMemo(() => new Float64Array(count), [rowAt, count, type, shown]);
  return (place) => {
    const row = rowAt(place);
    known[place] ||= row ? heightOf(row, shown, latest.current, type) : 0;
    return known[place];
  };
}

interface Measured extends Pick<Elements, "scroller"> {
  readonly type: object;
  readonly shown: readonly number[];
}

/** In columns of another width, or other type, what was measured says nothing any more, but for the rows in the page. */
function useRemeasured(
  virtual: { measure(): void; getTotalSize(): number; measureElement(element: Element): void },
  { type, shown, scroller }: Measured,
): void {
  const last = useRef({ type, shown });
  useLayoutEffect(() => {
    if (last.current.type === type && last.current.shown === shown) return;
    last.current = { type, shown };
    virtual.measure();
    // Reckons all places anew; else a row that is as high as before would count as measured, and lose its height at the next look.
    virtual.getTotalSize();
    for (const row of scroller.current?.querySelectorAll("[data-index]") ?? [])
      virtual.measureElement(row);
  }, [virtual, type, shown, scroller]);
}

function withActive(indexes: readonly number[], active: number): number[] {
  if (active === -1 || indexes.includes(active)) return [...indexes];
  return [...indexes, active].sort((a, b) => a - b);
}
