"use client";

import { useTranslation } from "react-i18next";
import { languageOf } from "#app/_features/review/document/outline.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import type { TimelineEntry } from "./requests.ts";

/** Verdicts that were given or taken back, a line an edition. */
export function ReviewTurns({ counts }: { readonly counts: TimelineEntry["reviews"] }) {
  const { t } = useTranslation();
  const words = useWords();
  const { outline } = useReview();
  return counts.map(({ edition, verdict, segments }) => {
    const language = words.language(languageOf(outline, edition));
    return (
      <p key={`${edition} ${verdict}`}>
        {t(`history.reviews.${verdict ?? "cleared"}`, { count: segments, language })}
      </p>
    );
  });
}
