"use client";

import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Edition } from "#app/_features/review/requests.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import { LEAST_WIDTH, resized } from "./arrangement.ts";
import { columnTemplate } from "./layout.ts";
import { presentWidth } from "./present-width.ts";

// A few letters; with Shift some words.
const STEP = 16;
const LEAP = 80;

/** What a column is made wider or narrower by: by drag, or with arrow keys. A double press makes it even with the others again. */
export function ResizeHandle({ edition }: { readonly edition: Edition }) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const { columns } = useReview();
  const drag = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const sign = i18n.dir() === "rtl" ? -1 : 1;
  const widthAt = ({ clientX }: PointerEvent) =>
    (drag.current?.width ?? 0) + sign * (clientX - (drag.current?.x ?? clientX));
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.shiftKey ? LEAP : STEP;
    const steps: Record<string, number> = { ArrowLeft: -sign * by, ArrowRight: sign * by };
    const step = steps[event.key];
    if (event.key === "Enter") columns.resize(edition.id, null);
    else if (step === undefined) return;
    else columns.resize(edition.id, presentWidth(edition.id) + step);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={t("review.columns.width", { language: words.language(edition.language) })}
      aria-valuemin={LEAST_WIDTH}
      aria-valuenow={Math.max(LEAST_WIDTH, columns.widths[edition.id] ?? LEAST_WIDTH)}
      tabIndex={0}
      // It lies in a head that is dragged: what begins here is no drag of the column.
      draggable
      onDragStart={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
      className="absolute inset-y-0 -end-1 z-1 w-2 cursor-col-resize touch-none hover:bg-accent focus-visible:bg-accent"
      onKeyDown={onKeyDown}
      onDoubleClick={() => columns.resize(edition.id, null)}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, width: presentWidth(edition.id) };
      }}
      onPointerMove={(event) => {
        if (!drag.current) return;
        // Past React: all rows would be rendered at each step.
        const next = { ...columns, ...resized(columns, edition.id, widthAt(event)) };
        const grid = event.currentTarget.closest<HTMLElement>("[role=grid]");
        for (const [name, value] of Object.entries(columnTemplate(next)))
          grid?.style.setProperty(name, value);
      }}
      onPointerUp={(event) => {
        const width = widthAt(event);
        if (drag.current && width !== drag.current.width) columns.resize(edition.id, width);
        drag.current = null;
      }}
      onPointerCancel={() => {
        drag.current = null;
      }}
    />
  );
}
