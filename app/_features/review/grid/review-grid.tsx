"use client";

import { type KeyboardEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useSentenceLight } from "#app/_features/review/alignment/use-sentence-light.ts";
import { AuthorshipCard } from "#app/_features/review/authorship/authorship-card.tsx";
import { useAuthorshipLight } from "#app/_features/review/authorship/use-authorship-light.ts";
import { ColumnHeaders } from "#app/_features/review/columns/column-headers.tsx";
import { COLUMN_GROUND, columnTemplate } from "#app/_features/review/columns/layout.ts";
import { HoverCard } from "#app/_features/review/findings/hover-card.tsx";
import { GRID } from "#app/_features/review/keys/commands.ts";
import { useCommands } from "#app/_features/review/keys/use-commands.ts";
import { useReviewKeys } from "#app/_features/review/keys/use-review-keys.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { GridStatus } from "./grid-status.tsx";
import { RowList } from "./row-list.tsx";

// As many letters of every kind as a word of prose has on average make a sample of its width.
const SAMPLE = "the quick brown fox jumps over a lazy dog and then sleeps";

/** The rows of the document, one column an edition. */
export function ReviewGrid() {
  const { t } = useTranslation();
  const { outline, columns, state } = useReview();
  const run = useCommands();
  const { commandFor } = useReviewKeys();
  const scroller = useRef<HTMLDivElement>(null);
  const sample = useRef<HTMLSpanElement>(null);
  useSentenceLight(scroller);
  useAuthorshipLight(scroller);
  const onKeyDown = (event: KeyboardEvent) => {
    // What is typed into a control inside the grid is for that control.
    const isOnCell =
      event.target instanceof Element && event.target.getAttribute("role") === "gridcell";
    const command = isOnCell && state.editing === null ? commandFor(event, GRID) : null;
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
        <RowList scroller={scroller} sample={sample} />
      </div>
      <HoverCard grid={scroller} />
      <AuthorshipCard grid={scroller} />
      <GridStatus />
    </>
  );
}
