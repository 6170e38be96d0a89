"use client";

import { memo, type PointerEvent, type RefObject, useRef, useState } from "react";
import { useReview } from "#app/_features/review/review-context.tsx";
import { RULER_PX } from "./draw-ruler.ts";
import { rowUnder } from "./ruler-marks.ts";
import { RulerTip } from "./ruler-tip.tsx";
import { useRuledDocument } from "./use-ruled-document.ts";
import { useRulerCanvas } from "./use-ruler-canvas.ts";
import { useRulerFrame } from "./use-ruler-frame.ts";

// The inks of the marks, as `coloursOf()` wants them.
const INKS = [
  "text-warn",
  "text-ok",
  "text-flag-neutral",
  "text-flag-minor",
  "text-flag-major",
  "text-flag-critical",
];

// A mark so near to the pointer is what it is on: they are two pixels high.
const REACH_PX = 4;

/**
 * The whole document beside its scrollbar: what is left to look at, which rows are doubtful, what is reviewed, and where the screen stands. A press
 * or a drag leads there. Who does not see it has the queues instead.
 */
export const OverviewRuler = memo(function OverviewRuler({
  scroller,
}: {
  readonly scroller: RefObject<HTMLElement | null>;
}) {
  const { scrollToRow } = useReview();
  const ruled = useRuledDocument();
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const inks = useRef<HTMLSpanElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [pointed, point] = useState<{ readonly row: number; readonly y: number } | null>(null);
  useRulerCanvas(canvas, inks, ruled);
  useRulerFrame(frame, scroller, ruled);
  const rowAt = (event: PointerEvent) => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const y = event.clientY - top;
    return { row: rowUnder(ruled, y / height, REACH_PX / height), y };
  };
  const lead = (event: PointerEvent) => {
    const { row } = rowAt(event);
    if (row !== -1) scrollToRow.current(row);
  };
  return (
    <div
      ref={box}
      aria-hidden
      data-ruler
      className="relative shrink-0 cursor-pointer touch-none border-s border-line bg-surface select-none"
      style={{ width: RULER_PX + 1 }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        lead(event);
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) lead(event);
        point(rowAt(event));
      }}
      onPointerLeave={() => point(null)}
    >
      <span ref={inks} hidden>
        {INKS.map((ink) => (
          <i key={ink} className={ink} />
        ))}
      </span>
      <canvas ref={canvas} className="absolute inset-0 size-full rtl:-scale-x-100" />
      <div
        ref={frame}
        data-frame
        className="pointer-events-none absolute inset-x-0 top-0 rounded-xs border border-line-strong bg-ink/8"
      />
      {pointed && pointed.row !== -1 && <RulerTip row={pointed.row} y={pointed.y} />}
    </div>
  );
});
