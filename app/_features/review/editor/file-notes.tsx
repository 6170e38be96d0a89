"use client";

import { useTranslation } from "react-i18next";
import { segmentAtHand } from "#app/_features/review/document/outline.ts";
import { useReview } from "#app/_features/review/review-context.tsx";

/** What people noted in the file about the segment at hand. In which language is not known, so each note tells its own direction. */
export function FileNotes() {
  const { t } = useTranslation();
  const { outline, state } = useReview();
  const notes = segmentAtHand(outline, state)?.notes ?? [];
  if (notes.length === 0) return null;
  const title = t("review.notes.title", { count: notes.length });
  return (
    <section aria-label={title} className="border-b border-line p-3 text-sm">
      <h2 className="text-xs font-medium text-ink-muted">{title}</h2>
      <ul className="mt-1 flex max-h-40 flex-col gap-1 overflow-auto">
        {notes.map((note, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they never change, and may be alike
          <li key={index} dir="auto" lang="" className="whitespace-pre-wrap wrap-anywhere">
            {note}
          </li>
        ))}
      </ul>
    </section>
  );
}
