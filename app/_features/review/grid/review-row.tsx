"use client";

import { memo } from "react";
import { AlternativePanel } from "#app/_features/review/alignment/alternative-panel.tsx";
import { Connector } from "#app/_features/review/alignment/connector.tsx";
import { COLUMN, COLUMNS, pinnedPlace } from "#app/_features/review/columns/layout.ts";
import type { Row } from "#app/_features/review/requests.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { PassingCells } from "./passing-cells.tsx";
import { ReviewCell } from "./review-cell.tsx";
import { RowGutter } from "./row-gutter.tsx";
import type { Type } from "./row-height.ts";
import { useTurn } from "./turns.ts";
import { useAtHand } from "./use-at-hand.ts";

interface Props {
  readonly row: Row;
  readonly index: number;
  readonly name: string;
  /** Whether it is one of several rows that are selected. */
  readonly isSelected: boolean;
  readonly type: Type;
}

/**
 * One aligned row: the gutter, then a cell an edition with the links between them, and below what else the evidence allows. Lines stand for
 * its texts until these have come, and while many rows come at once.
 */
export const ReviewRow = memo(function ReviewRow({ row, index, name, isSelected, type }: Props) {
  const review = useReview();
  const isActive = review.state.cursor?.row === row.id;
  const isFull = useTurn(useAtHand(row), isActive);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-label={name}
      aria-selected={isSelected}
      data-row={row.id}
      data-active={isActive || undefined}
      data-selected={isSelected || undefined}
      className={`${COLUMNS} border-b border-line bg-surface data-active:bg-surface-raised data-selected:bg-accent-soft data-selected:shadow-[inset_3px_0_var(--accent)] data-selected:rtl:shadow-[inset_-3px_0_var(--accent)]`}
    >
      {isFull || isActive ? (
        <FullCells row={row} index={index} type={type} isFull={isFull} />
      ) : (
        <PassingCells row={row} index={index} type={type} review={review} />
      )}
      {isActive && row.alternative && <AlternativePanel row={row} alternative={row.alternative} />}
    </div>
  );
});

interface CellsProps extends Pick<Props, "row" | "index" | "type"> {
  readonly isFull: boolean;
}

function FullCells({ row, index, type, isFull }: CellsProps) {
  const { columns } = useReview();
  const sizeOf = (edition: number | undefined) => row.cells[String(edition)]?.length ?? 0;
  return (
    <>
      <RowGutter row={row} index={index} isFull={isFull} />
      {columns.shown.map((edition, nth) => (
        <div
          key={edition}
          role="presentation"
          {...pinnedPlace(columns, edition)}
          className={`relative grid ${COLUMN}`}
        >
          {nth > 0 && <Connector before={sizeOf(columns.shown[nth - 1])} after={sizeOf(edition)} />}
          <ReviewCell row={row} edition={edition} type={type} isFull={isFull} />
        </div>
      ))}
    </>
  );
}
