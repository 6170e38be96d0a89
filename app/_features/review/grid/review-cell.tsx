"use client";

import { useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { languageOf, segmentsIn } from "#app/_features/review/document/outline.ts";
import { SegmentEditor } from "#app/_features/review/editor/segment-editor.tsx";
import { LiveReview } from "#app/_features/review/quiet-review.tsx";
import type { Row } from "#app/_features/review/requests.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { isInSearch } from "#app/_features/review/search/is-in-search.ts";
import { directionOf } from "#lib/core/text/direction.ts";
import { CellPlace } from "./cell-place.tsx";
import type { Type } from "./row-height.ts";
import { SegmentCodes } from "./segment-codes.tsx";
import { SegmentText } from "./segment-text.tsx";
import { SkeletonLines } from "./skeleton-lines.tsx";

interface Props {
  readonly row: Row;
  readonly edition: number;
  readonly type: Type;
  /** Whether its texts are shown, and not lines that stand for them. */
  readonly isFull: boolean;
}

/** What one edition says in one row: its segments, one of them perhaps under edit, or a gap. */
export function ReviewCell({ row, edition, type, isFull }: Props) {
  const { t, i18n } = useTranslation();
  const { outline, columns, state, dispatch } = useReview();
  const language = languageOf(outline, edition);
  const cell = row.cells[String(edition)] ?? [];
  const segments = isFull ? segmentsIn(outline, row, edition) : [];
  const isCursor = state.cursor?.row === row.id && state.cursor.edition === edition;
  const { drag } = state;
  const isTarget = drag?.row === row.id && drag.edition === edition && !cell.includes(drag.segment);
  const isEntrance = !state.cursor && row === outline.rows[0] && edition === columns.shown[0];
  const element = useFocusWhen(isCursor && state.editing === null);
  const id = useId();
  const place = `${id}-place`;
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard the cell is come to with the arrows */}
      <div
        ref={element}
        id={id}
        role="gridcell"
        aria-labelledby={isCursor ? `${place} ${id}` : undefined}
        aria-busy={!isFull || undefined}
        tabIndex={isCursor || isEntrance ? 0 : -1}
        lang={language}
        dir={directionOf(language)}
        data-cursor={isCursor || undefined}
        data-target={isTarget || undefined}
        className="min-w-0 scroll-mt-14 px-3 py-(--row-padding) -outline-offset-2 data-cursor:bg-surface-raised data-target:bg-accent-soft data-target:outline-2 data-target:outline-accent data-target:outline-dashed"
        onMouseDown={(event) => {
          // Beside the text area a press must not take the keyboard from it.
          const isOnText =
            event.target instanceof Element && event.target.closest("textarea, button");
          if (isCursor && state.editing !== null && !isOnText) event.preventDefault();
        }}
        onFocus={(event) => {
          // By keyboard alone: a press is still to become a click, and must find everything where it was.
          const isByKeyboard =
            event.target === event.currentTarget && event.target.matches(":focus-visible");
          if (isByKeyboard && !isCursor) dispatch({ type: "moved", row: row.id, edition });
        }}
        onClick={(event) => {
          if (event.target === event.currentTarget)
            dispatch({ type: "moved", row: row.id, edition });
        }}
      >
        {!isFull && <SkeletonLines segments={cell} type={type} outline={outline} />}
        {cell.length === 0 && (
          <p
            lang={i18n.language}
            dir={i18n.dir()}
            className="font-sans text-sm text-ink-muted italic"
          >
            {t("review.grid.gap")}
          </p>
        )}
        {segments.map((segment, part) => (
          <SegmentCodes key={segment.id} segment={segment.id}>
            {segment.id === state.editing ? (
              <LiveReview>
                <SegmentEditor segment={segment} language={language} />
              </LiveReview>
            ) : (
              <SegmentText
                row={row}
                segment={segment}
                language={language}
                isCursor={isCursor && segments.length > 1 && state.cursor?.part === part}
              />
            )}
          </SegmentCodes>
        ))}
      </div>
      {isCursor && <CellPlace id={place} row={row} edition={edition} />}
    </>
  );
}

/** Brings the keyboard to the cell when the cursor comes to it; from a search, which leads from cell to cell, it stays there. */
function useFocusWhen(isWanted: boolean) {
  const cell = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isWanted && cell.current && !cell.current.contains(window.document.activeElement)) {
      if (!isInSearch()) cell.current.focus({ preventScroll: true });
      cell.current.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  }, [isWanted]);
  return cell;
}
