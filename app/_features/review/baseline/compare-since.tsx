"use client";

import { useTranslation } from "react-i18next";
import { useReview } from "#app/_features/review/review-context.tsx";
import { Button } from "#app/_ui/button.tsx";

/** Shows what has changed since a change of the document, in all texts. */
export function CompareSince({ change }: { readonly change: number }) {
  const { t } = useTranslation();
  const { dispatch } = useReview();
  return (
    <Button
      onPress={() => {
        dispatch({ type: "baseline", baseline: { kind: "change", after: change } });
        dispatch({ type: "changes", shown: true });
      }}
    >
      {t("review.baseline.compare")}
    </Button>
  );
}
