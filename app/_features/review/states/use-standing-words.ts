import { useTranslation } from "react-i18next";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import type { Standing } from "#lib/core/quality/reviews.ts";
import { baseLanguage, standingInWords } from "./state-words.ts";

/** Where a segment stands, and that in words. */
export function useStanding(segment: number): {
  readonly standing: Standing;
  readonly words: string;
} {
  const { t } = useTranslation();
  const { document, outline, standings } = useReview();
  const { language } = useWords();
  const standing = standings.of(segment);
  const base = language(baseLanguage(document, outline, outline.editionOf(segment)));
  return { standing, words: standingInWords(t, standing, base) };
}
