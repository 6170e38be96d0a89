"use client";

import { X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { selectedRange } from "#app/_features/review/alignment/align-commands.ts";
import { cursorIndex, segmentsIn } from "#app/_features/review/document/outline.ts";
import { useCommands } from "#app/_features/review/keys/use-commands.ts";
import { type Review, useReview } from "#app/_features/review/review-context.tsx";
import { IconButton } from "#app/_ui/icon-button.tsx";
import { Progress } from "#app/_ui/progress.tsx";
import { writtenText } from "#lib/core/text/written-codes.ts";

/** What is under way in the grid, and how to give it up: a re-alignment, a pin, a selection, a place inside a cell. */
export function GridStatus() {
  const { t } = useTranslation();
  const review = useReview();
  const run = useCommands();
  const { realigning } = review.state;
  const text = usePendingText(review);
  const isBegun = realigning !== null || review.state.pin !== null || review.state.anchor !== null;
  return (
    <div role="status" className="text-sm">
      {(text !== null || realigning !== null) && (
        <div className="flex items-center gap-3 border-t border-line bg-surface-raised px-4 py-1">
          {realigning !== null && (
            <Progress label={t("review.status.realigning")} value={Math.round(realigning * 100)} />
          )}
          <p className="min-w-0 truncate py-1.5">{text}</p>
          {isBegun && (
            <IconButton label={t("review.command.cancel")} onPress={() => run("cancel")}>
              <X aria-hidden className="size-4" />
            </IconButton>
          )}
        </div>
      )}
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
  const count = cursor ? segmentsIn(outline, row, cursor.edition).length : 0;
  return cursor && count > 1 ? t("review.status.part", { number: cursor.part + 1, count }) : null;
}
