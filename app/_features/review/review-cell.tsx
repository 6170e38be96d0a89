"use client";

import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { directionOf } from "#lib/core/text/direction.ts";
import { languageOf, segmentsIn } from "./outline.ts";
import type { Row } from "./requests.ts";
import { useReview } from "./review-context.tsx";
import { SegmentEditor } from "./segment-editor.tsx";
import { SegmentText } from "./segment-text.tsx";

interface Props {
  readonly row: Row;
  readonly edition: number;
}

/** What one edition says in one row: its segments, one of them perhaps under edit, or a gap. */
export function ReviewCell({ row, edition }: Props) {
  const { t, i18n } = useTranslation();
  const { outline, state, dispatch } = useReview();
  const language = languageOf(outline, edition);
  const segments = segmentsIn(outline, row, edition);
  const isCursor = state.cursor?.row === row.id && state.cursor.edition === edition;
  const cell = useFocusWhen(isCursor && state.editing === null);
  return (
    <div
      ref={cell}
      role="gridcell"
      tabIndex={isCursor ? 0 : -1}
      lang={language}
      dir={directionOf(language)}
      data-cursor={isCursor || undefined}
      className="min-w-0 scroll-mt-14 border-s border-line px-3 py-3 -outline-offset-2 data-cursor:bg-surface-raised"
      onFocus={(event) => {
        // By keyboard alone: a press is still to become a click, and must find everything where it was.
        const isByKeyboard =
          event.target === event.currentTarget && event.target.matches(":focus-visible");
        if (isByKeyboard && !isCursor) dispatch({ type: "moved", row: row.id, edition });
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) dispatch({ type: "moved", row: row.id, edition });
      }}
    >
      {segments.length === 0 && (
        <p
          lang={i18n.language}
          dir={i18n.dir()}
          className="font-sans text-sm text-ink-muted italic"
        >
          {t("review.grid.gap")}
        </p>
      )}
      {segments.map((segment) =>
        segment.id === state.editing ? (
          <SegmentEditor key={segment.id} segment={segment} language={language} />
        ) : (
          <SegmentText key={segment.id} row={row} segment={segment} language={language} />
        ),
      )}
    </div>
  );
}

/** Brings the keyboard to the cell when the cursor comes to it. */
function useFocusWhen(isWanted: boolean) {
  const cell = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isWanted && cell.current && !cell.current.contains(window.document.activeElement)) {
      cell.current.focus({ preventScroll: true });
      cell.current.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  }, [isWanted]);
  return cell;
}
