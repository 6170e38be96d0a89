"use client";

import { memo, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { selectedRange } from "#app/_features/review/alignment/align-commands.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { ReviewRow } from "./review-row.tsx";
import { RowReview } from "./row-review.tsx";
import { useRowList } from "./use-row-list.ts";

interface Props {
  readonly scroller: RefObject<HTMLElement | null>;
  /** Letters by which the type is measured. */
  readonly sample: RefObject<HTMLElement | null>;
}

/** The rows near the screen, of all or of those that a filter shows. It alone is rendered again while one scrolls. */
export const RowList = memo(function RowList({ scroller, sample }: Props) {
  const { t } = useTranslation();
  const { outline, state } = useReview();
  const { virtual, shown, type } = useRowList({ scroller, sample });
  const selected = state.anchor === null ? null : selectedRange(outline, state);
  return (
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
  );
});

function isWithin(range: ReturnType<typeof selectedRange>, index: number): boolean {
  return range !== null && range.first <= index && index <= range.last;
}
