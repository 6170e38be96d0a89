"use client";

import { X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { selectedRange } from "#app/_features/review/alignment/align-commands.ts";
import { useBaselineKeys } from "#app/_features/review/baseline/use-baseline-keys.ts";
import { VisitNote } from "#app/_features/review/baseline/visit-note.tsx";
import { cursorIndex } from "#app/_features/review/document/outline.ts";
import { useCommands } from "#app/_features/review/keys/use-commands.ts";
import { type Review, useReview } from "#app/_features/review/review-context.tsx";
import { SavingNews } from "#app/_features/review/saving/saving-news.tsx";
import { SpokenNews } from "#app/_features/review/saving/spoken-news.tsx";
import { IconButton } from "#app/_ui/icon-button.tsx";
import { Progress } from "#app/_ui/progress.tsx";
import { writtenText } from "#lib/core/text/written-codes.ts";
import { focusGrid } from "./focus-grid.ts";
import { GoToRowField } from "./go-to-row-field.tsx";
import { useCopyLink } from "./use-copy-link.ts";

/** The line below the grid: what is under way in it, and how to give that up (a re-alignment, a pin, a selection, a place inside a cell); and the row one is at. */
export function GridStatus() {
  const { t } = useTranslation();
  const review = useReview();
  const run = useCommands();
  useCopyLink();
  useBaselineKeys();
  const { realigning } = review.state;
  const text = usePendingText(review);
  const isBegun = realigning !== null || review.state.pin !== null || review.state.anchor !== null;
  return (
    <div className="flex min-h-10 items-center gap-3 border-t border-line bg-surface-raised px-4 py-1 text-sm">
      <div role="status" className="me-auto flex min-w-0 items-center gap-3">
        {realigning !== null && (
          <Progress label={t("review.status.realigning")} value={Math.round(realigning * 100)} />
        )}
        {text !== null && <p className="min-w-0 truncate">{text}</p>}
        {isBegun && (
          <IconButton
            label={t("keys.cancel")}
            onPress={() => {
              run("cancel");
              focusGrid();
            }}
          >
            <X aria-hidden className="size-4" />
          </IconButton>
        )}
      </div>
      <SpokenNews />
      <SavingNews />
      <VisitNote />
      <GoToRowField />
    </div>
  );
}

// Enough of a text to know it by.
const START_LENGTH = 40;

function usePendingText({ outline, state }: Review): string | null {
  const { t } = useTranslation();
  const { pin, anchor, cursor } = state;
  if (pin) {
    const { text = "", codes } = outline.segments.get(pin.segment) ?? {};
    const words = writtenText(text.slice(0, START_LENGTH), codes ?? []);
    return t("review.status.pin", { words });
  }
  const range = anchor === null ? null : selectedRange(outline, state);
  if (range) return t("review.status.selected", { first: range.first + 1, last: range.last + 1 });
  const row = outline.rows[cursorIndex(outline, cursor)];
  const count = cursor ? (row?.cells[String(cursor.edition)]?.length ?? 0) : 0;
  return cursor && count > 1 ? t("review.status.part", { number: cursor.part + 1, count }) : null;
}
