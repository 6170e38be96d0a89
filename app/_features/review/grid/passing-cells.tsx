"use client";

import { COLUMN, pinnedPlace, STICKY_GUTTER } from "#app/_features/review/columns/layout.ts";
import { languageOf } from "#app/_features/review/document/outline.ts";
import type { Row } from "#app/_features/review/requests.ts";
import type { Review } from "#app/_features/review/review-context.tsx";
import { cellOf } from "#lib/core/document/grid.ts";
import { directionOf } from "#lib/core/text/direction.ts";
import type { TextType } from "./row-height.ts";
import { SkeletonLines } from "./skeleton-lines.tsx";

interface Props {
  readonly row: Row;
  readonly index: number;
  readonly type: TextType;
  readonly review: Pick<Review, "columns" | "outline">;
}

/**
 * A row that nobody reads yet, in as little as can be: while somebody scrolls fast, a whole screen of these comes with every frame. It is as
 * high as the row will be.
 */
export function PassingCells({ row, index, type, review: { columns, outline } }: Props) {
  return (
    <>
      <div
        role="rowheader"
        className={`min-h-24 bg-inherit py-3 text-center text-xs text-ink-muted tabular-nums ${STICKY_GUTTER}`}
      >
        {index + 1}
      </div>
      {columns.shown.map((edition) => {
        const language = languageOf(outline, edition);
        return (
          <div
            key={edition}
            role="gridcell"
            aria-busy
            lang={language}
            dir={directionOf(language)}
            {...pinnedPlace(columns, edition)}
            className={`px-3 py-(--row-padding) ${COLUMN}`}
          >
            <SkeletonLines segments={cellOf(row, edition)} type={type} outline={outline} />
          </div>
        );
      })}
    </>
  );
}
