"use client";

import { FunnelX } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { cursorIndex } from "#app/_features/review/document/outline.ts";
import { focusGrid } from "#app/_features/review/grid/focus-grid.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { Button } from "#app/_ui/button.tsx";

/** Says that only some rows are shown, and shows all again. */
export function FilterBanner() {
  const { t } = useTranslation();
  const { filter, outline, showAll } = useReview();
  useEndOutside();
  useEndByEscape();
  return (
    <div role="status">
      {filter && (
        <div className="flex flex-wrap items-center gap-x-3 border-b border-line bg-accent-soft px-4 py-1 text-sm text-accent-text">
          <p className="min-w-0 flex-1">
            <strong className="font-semibold">{t(`review.queues.${filter.of}`)}</strong>
            {" · "}
            {t("review.filter.shown", { number: filter.rows.length, all: outline.rows.length })}
          </p>
          <Button
            onPress={() => {
              showAll();
              focusGrid();
            }}
          >
            <FunnelX aria-hidden className="size-4" />
            {t("review.filter.all")}
            <kbd className="rounded border border-line-strong px-1 text-xs">Esc</kbd>
          </Button>
        </div>
      )}
    </div>
  );
}

/** Whoever goes to a row that is not shown wants to see it; whoever was there when the rows were chosen does not. */
function useEndOutside(): void {
  const { filter, outline, state, showAll } = useReview();
  const row = cursorIndex(outline, state.cursor);
  const isOutside = filter !== null && row !== -1 && !filter.rows.includes(row);
  const place = state.cursor?.row;
  const last = useRef(place);
  useEffect(() => {
    const hasMoved = last.current !== place;
    last.current = place;
    if (hasMoved && isOutside) showAll();
  }, [place, isOutside, showAll]);
}

/** Escape shows all again, once there is nothing nearer for it to close. */
function useEndByEscape(): void {
  const { filter, state, showAll } = useReview();
  const { editing, question, anchor, pin, drag, clashes } = state;
  const isBusy = editing !== null || question !== null || clashes.length > 0;
  const isBegun = anchor !== null || pin !== null || drag !== null;
  const isHeard = filter !== null && !isBusy && !isBegun;
  useEffect(() => {
    if (!isHeard) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const isElsewhere =
        event.target instanceof Element &&
        event.target.closest("[role=dialog], [role=menu], [role=listbox], input") !== null;
      if (event.key === "Escape" && !isElsewhere) showAll();
    };
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [isHeard, showAll]);
}
