"use client";

import { type KeyboardEvent, memo, type RefObject, useRef } from "react";
import { useTranslation } from "react-i18next";
import { selectedRange } from "#app/_features/review/alignment/align-commands.ts";
import { ColumnHeaders } from "#app/_features/review/columns/column-headers.tsx";
import { COLUMN_GROUND, columnTemplate } from "#app/_features/review/columns/layout.ts";
import { GRID } from "#app/_features/review/keys/commands.ts";
import { useCommands } from "#app/_features/review/keys/use-commands.ts";
import { useReviewKeys } from "#app/_features/review/keys/use-review-keys.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { ReviewRow } from "./review-row.tsx";
import { RowReview } from "./row-review.tsx";
import { useRowList } from "./use-row-list.ts";

interface Props {
  readonly scroller: RefObject<HTMLDivElement | null>;
}

// As many letters of every kind as a word of prose has on average make a sample of its width.
const SAMPLE = "the quick brown fox jumps over a lazy dog and then sleeps";

/**
 * The heads of the columns and the rows near the screen, of all or of those that a filter shows. It alone is rendered again while one
 * scrolls.
 */
export const GridTable = memo(function GridTable({ scroller }: Props) {
  const { t } = useTranslation();
  const { outline, columns, state } = useReview();
  const sample = useRef<HTMLSpanElement>(null);
  const { virtual, shown, type } = useRowList({ scroller, sample });
  const onKeyDown = useGridKeys();
  const selected = state.anchor === null ? null : selectedRange(outline, state);
  return (
    <div
      ref={scroller}
      role="grid"
      aria-multiselectable
      aria-label={t("review.grid.label")}
      aria-rowcount={outline.rows.length + 1}
      aria-colcount={columns.shown.length + 1}
      className={`min-h-0 flex-1 scroll-ps-12 overflow-auto ${COLUMN_GROUND}`}
      style={columnTemplate(columns)}
      onKeyDown={onKeyDown}
    >
      <span
        ref={sample}
        aria-hidden
        className="reading-text pointer-events-none invisible absolute max-w-none! py-(--row-padding) whitespace-nowrap"
      >
        {SAMPLE}
      </span>
      <ColumnHeaders />
      <div role="rowgroup" className="relative w-full" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ key, index: at, start }) => {
          const index = shown?.[at] ?? at;
          const row = outline.rows[index];
          return (
            row && (
              <div
                key={key}
                role="presentation"
                ref={virtual.measureElement}
                data-index={at}
                className="absolute inset-x-0 top-0"
                style={{ transform: `translateY(${start}px)` }}
              >
                <RowReview row={row}>
                  <ReviewRow
                    row={row}
                    index={index}
                    name={t("review.grid.rowNumber", { number: index + 1 })}
                    isSelected={isWithin(selected, index)}
                    type={type}
                  />
                </RowReview>
              </div>
            )
          );
        })}
      </div>
    </div>
  );
});

function useGridKeys() {
  const { state } = useReview();
  const run = useCommands();
  const { commandFor } = useReviewKeys();
  return (event: KeyboardEvent) => {
    // What is typed into a control inside the grid is for that control.
    const isOnCell =
      event.target instanceof Element && event.target.getAttribute("role") === "gridcell";
    const command = isOnCell && state.editing === null ? commandFor(event, GRID) : null;
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    run(command);
  };
}

function isWithin(range: ReturnType<typeof selectedRange>, index: number): boolean {
  return range !== null && range.first <= index && index <= range.last;
}
