"use client";

import { Unlink } from "lucide-react";
import { useTranslation } from "react-i18next";
import { languageOf } from "#app/_features/review/document/outline.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import { Badge } from "#app/_ui/badge.tsx";

/** Tells in which languages nothing answers to a segment, though its row has something there. */
export function UnmatchedBadges({ segment }: { readonly segment: number }) {
  const { outline } = useReview();
  const editions = outline.unmatched.get(segment) ?? [];
  return editions.map((edition) => (
    <UnmatchedBadge key={edition} language={languageOf(outline, edition)} />
  ));
}

function UnmatchedBadge({ language }: { readonly language: string }) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  return (
    <span lang={i18n.language} dir={i18n.dir()} className="ms-2 font-sans">
      <Badge tone="danger">
        <Unlink aria-hidden className="size-3.5" />
        {t("review.grid.unmatched", { language: words.language(language) })}
      </Badge>
    </span>
  );
}
