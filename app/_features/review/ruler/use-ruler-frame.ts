import { type RefObject, useEffect } from "react";
import { useReview } from "#app/_features/review/review-context.tsx";
import { lengthOf, type RuledDocument } from "./ruler-marks.ts";

// A screen of a long book is less than a pixel of it: the frame is still to be seen.
const LEAST_PX = 6;

/** Keeps the frame where the screen stands. It is moved without React, since it moves with every frame of scrolling. */
export function useRulerFrame(
  frame: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  ruled: RuledDocument,
): void {
  const { view } = useReview();
  useEffect(() => {
    const { current: box } = scroller;
    const grid = box?.querySelector("[role=grid]");
    if (!grid) return;
    let asked = 0;
    const place = () => {
      asked = 0;
      if (frame.current) placeFrame(frame.current, view.current, ruled);
    };
    // What is on the screen is known once the grid has been rendered: in the frame after.
    const again = () => {
      asked ||= requestAnimationFrame(() => requestAnimationFrame(place));
    };
    again();
    grid.addEventListener("scroll", again, { passive: true });
    const size = new ResizeObserver(again);
    size.observe(grid);
    return () => {
      cancelAnimationFrame(asked);
      grid.removeEventListener("scroll", again);
      size.disconnect();
    };
  }, [frame, scroller, view, ruled]);
}

function placeFrame(
  frame: HTMLElement,
  view: { readonly first: number; readonly last: number },
  ruled: RuledDocument,
): void {
  const count = lengthOf(ruled);
  const whole = frame.parentElement?.clientHeight ?? 0;
  const placeOf = (row: number) => (ruled.shown ? placeAmong(ruled.shown, row) : row);
  const top = (placeOf(view.first) / Math.max(1, count)) * whole;
  const bottom = ((placeOf(view.last) + 1) / Math.max(1, count)) * whole;
  const height = Math.max(LEAST_PX, bottom - top);
  frame.style.height = `${height}px`;
  frame.style.transform = `translateY(${Math.min(top, whole - height)}px)`;
}

/** How many of the rows come before one. Linear, for the few rows of a filter. */
function placeAmong(rows: readonly number[], row: number): number {
  const at = rows.findIndex((known) => known >= row);
  return at === -1 ? rows.length : at;
}
