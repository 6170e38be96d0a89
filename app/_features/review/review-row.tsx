"use client";

import { memo } from "react";
import { useTranslation } from "react-i18next";
import { COLUMNS, columnTemplate } from "./layout.ts";
import type { Row } from "./requests.ts";
import { ReviewCell } from "./review-cell.tsx";
import { useReview } from "./review-context.tsx";
import { RowGutter } from "./row-gutter.tsx";

interface Props {
  readonly row: Row;
  readonly index: number;
}

/** One aligned row: the gutter, then a cell an edition. */
export const ReviewRow = memo(function ReviewRow({ row, index }: Props) {
  const { t } = useTranslation();
  const { columns, state } = useReview();
  const isActive = state.cursor?.row === row.id;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-label={t("review.grid.rowNumber", { number: index + 1 })}
      data-active={isActive || undefined}
      className={`${COLUMNS} border-b border-line data-active:bg-surface-raised`}
      style={columnTemplate(columns.shown.length)}
    >
      <RowGutter row={row} index={index} />
      {columns.shown.map((edition) => (
        <ReviewCell key={edition} row={row} edition={edition} />
      ))}
    </div>
  );
});
