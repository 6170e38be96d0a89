"use client";

import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { selectedRange } from "#app/_features/review/alignment/align-commands.ts";
import { useSentenceLight } from "#app/_features/review/alignment/use-sentence-light.ts";
import { AuthorshipCard } from "#app/_features/review/authorship/authorship-card.tsx";
import { useAuthorshipLight } from "#app/_features/review/authorship/use-authorship-light.ts";
import { cursorIndex } from "#app/_features/review/document/outline.ts";
import { HoverCard } from "#app/_features/review/findings/hover-card.tsx";
import { commandFor } from "#app/_features/review/keys/keys.ts";
import { useCommands } from "#app/_features/review/keys/use-commands.ts";
import { QuietReview } from "#app/_features/review/quiet-review.tsx";
import { useReview } from "#app/_features/review/review-context.tsx";
import { ColumnHeaders } from "./column-headers.tsx";
import { GridStatus } from "./grid-status.tsx";
import { ReviewRow } from "./review-row.tsx";

// A paragraph of news in a column is about this high; rows are measured once they are on the screen.
const ESTIMATED_ROW_PX = 160;
const OVERSCAN = 6;

/** The rows of the document, one column an edition. Only the rows near the screen are in the page. */
export function ReviewGrid() {
  const { t } = useTranslation();
  const { outline, columns, view, state } = useReview();
  const run = useCommands();
  const scroller = useRef<HTMLDivElement>(null);
  const active = cursorIndex(outline, state.cursor);
  const selected = state.anchor === null ? null : selectedRange(outline, state);
  useSentenceLight(scroller);
  useAuthorshipLight(scroller);
  const virtual = useVirtualizer({
    count: outline.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_ROW_PX,
    overscan: OVERSCAN,
    // The row under edit stays in the page however far one scrolls, or its editor would be gone.
    rangeExtractor: (range) => withActive(defaultRangeExtractor(range), active),
    getItemKey: (index) => outline.rows[index]?.id ?? index,
  });
  const { startIndex: first = 0, endIndex: last = 0 } = virtual.range ?? {};
  useEffect(() => {
    view.current = { first, last };
  }, [view, first, last]);
  useEffect(() => {
    // A row that is on the screen stays where it is: what is pressed must not move away under the pointer.
    const { startIndex = 0, endIndex = -1 } = virtual.range ?? {};
    if (active !== -1 && (active < startIndex || active > endIndex)) {
      virtual.scrollToIndex(active, { align: "center" });
    }
  }, [active, virtual]);
  const onKeyDown = (event: KeyboardEvent) => {
    // What is typed into a control inside the grid is for that control.
    const isOnCell =
      event.target instanceof Element && event.target.getAttribute("role") === "gridcell";
    const command = isOnCell && state.editing === null ? commandFor(event, "grid") : null;
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    run(command);
  };
  return (
    <>
      <div
        ref={scroller}
        role="grid"
        aria-multiselectable
        aria-label={t("review.grid.label")}
        aria-rowcount={outline.rows.length + 1}
        aria-colcount={columns.shown.length + 1}
        className="min-h-0 flex-1 scroll-ps-12 overflow-auto"
        onKeyDown={onKeyDown}
      >
        <ColumnHeaders />
        <div role="rowgroup" className="relative w-full" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ key, index, start }) => {
            const row = outline.rows[index];
            return (
              row && (
                <div
                  key={key}
                  role="presentation"
                  ref={virtual.measureElement}
                  data-index={index}
                  className="absolute inset-x-0 top-0"
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <QuietReview isLive={index === active}>
                    <ReviewRow row={row} index={index} isSelected={isWithin(selected, index)} />
                  </QuietReview>
                </div>
              )
            );
          })}
        </div>
      </div>
      <QuietReview>
        <HoverCard grid={scroller} />
        <AuthorshipCard grid={scroller} />
      </QuietReview>
      <GridStatus />
    </>
  );
}

function isWithin(range: ReturnType<typeof selectedRange>, index: number): boolean {
  return range !== null && range.first <= index && index <= range.last;
}

function withActive(indexes: readonly number[], active: number): number[] {
  if (active === -1 || indexes.includes(active)) return [...indexes];
  return [...indexes, active].sort((a, b) => a - b);
}
