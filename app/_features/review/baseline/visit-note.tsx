"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useReview } from "#app/_features/review/review-context.tsx";
import { Button } from "#app/_ui/button.tsx";
import { formatsOf } from "#app/_ui/formats.ts";
import { IconButton } from "#app/_ui/icon-button.tsx";
import { useVisit } from "./use-visit.ts";

/** Says what others have written since the editor was here, and shows it. */
export function VisitNote() {
  const { t, i18n } = useTranslation();
  const { document, outline, showOnly, dispatch } = useReview();
  const visit = useVisit(document);
  const [isClosed, close] = useState(false);
  if (!visit || isClosed || visit.changed.length === 0) return null;
  const { head: after, at, changed } = visit;
  const date = formatsOf(i18n.language).times.format(new Date(at));
  const show = () => {
    const rows = new Set(changed.flatMap((segment) => outline.rowOf.get(segment) ?? []));
    dispatch({ type: "baseline", baseline: { kind: "visit", after, at } });
    dispatch({ type: "changes", shown: true });
    showOnly(
      "visited",
      [...rows].sort((a, b) => a - b),
    );
    close(true);
  };
  return (
    <p className="flex min-w-0 items-center gap-2">
      <span className="truncate">{t("review.visit.changed", { count: changed.length, date })}</span>
      <Button onPress={show}>{t("review.visit.show")}</Button>
      <IconButton label={t("review.visit.close")} onPress={() => close(true)}>
        <X aria-hidden className="size-4" />
      </IconButton>
    </p>
  );
}
