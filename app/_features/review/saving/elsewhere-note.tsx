"use client";

import { AppWindow } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useReview } from "#app/_features/review/review-context.tsx";

/** Says that something is typed in a segment in another window of this browser, and not saved there yet. */
export function ElsewhereNote({ segment }: { readonly segment: number }) {
  const { t, i18n } = useTranslation();
  const { state } = useReview();
  if (!state.elsewhere.has(segment)) return null;
  return (
    <span
      lang={i18n.language}
      dir={i18n.dir()}
      className="inline-flex items-center gap-1 rounded bg-surface px-1.5 font-sans text-xs text-ink-muted"
    >
      <AppWindow aria-hidden className="size-3.5" />
      {t("review.saving.elsewhere")}
    </span>
  );
}
