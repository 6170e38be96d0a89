"use client";

import { CloudOff, GitMerge } from "lucide-react";
import { useTranslation } from "react-i18next";
import { cellOf } from "#app/_features/review/document/outline.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { waitingIn } from "./use-retries.ts";

/** What of the document is not on the server yet, and why; a press goes to the first of it. Nothing where all is saved. */
export function SavingNews() {
  const { t } = useTranslation();
  const { state, outline, dispatch } = useReview();
  const waiting = waitingIn(state.saving);
  const failed = Object.keys(state.saving).filter((id) => state.saving[Number(id)] === "failed");
  const first = waiting[0] ?? failed[0];
  if (first === undefined) return null;
  const place = cellOf(outline, Number(first));
  const text =
    waiting.length > 0
      ? t("review.saving.waitingHere", { count: waiting.length })
      : t("review.saving.failedHere", { count: failed.length });
  const Icon = waiting.length > 0 ? CloudOff : GitMerge;
  return (
    <button
      type="button"
      className="flex min-h-6 min-w-0 items-center gap-2 rounded-md bg-warn-soft px-2 py-1 text-warn-text hover:underline"
      onClick={() => place && dispatch({ type: "opened", ...place })}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      <span className="truncate">{text}</span>
    </button>
  );
}
