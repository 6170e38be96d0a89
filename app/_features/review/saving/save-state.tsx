"use client";

import { Check, CircleDashed, CloudOff, LoaderCircle } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useReview } from "#app/_features/review/review-context.tsx";

/** Whether a segment's text is on the server, in words: saved, saving, not saved, or kept here because saving failed. */
export function SaveState({ segment }: { readonly segment: number }) {
  const { t } = useTranslation();
  const { state } = useReview();
  const saving = state.saving[segment];
  if (saving === "saving")
    return <State icon={<LoaderCircle />} text={t("review.saving.saving")} />;
  if (saving === "waiting")
    return <State icon={<CloudOff />} text={t("review.saving.waiting")} isBad />;
  if (saving === "failed")
    return <State icon={<CloudOff />} text={t("review.saving.failed")} isBad />;
  if (state.drafts[segment])
    return <State icon={<CircleDashed />} text={t("review.saving.unsaved")} />;
  return <State icon={<Check />} text={t("review.saving.saved")} />;
}

interface StateProps {
  readonly icon: React.ReactNode;
  readonly text: string;
  readonly isBad?: boolean;
}

function State({ icon, text, isBad }: StateProps) {
  return (
    <p
      className={`flex items-center gap-1.5 font-sans text-xs [&_svg]:size-3.5 ${isBad ? "text-danger-text" : "text-ink-muted"}`}
    >
      {icon}
      {text}
    </p>
  );
}
