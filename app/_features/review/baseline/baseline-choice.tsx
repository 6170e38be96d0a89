"use client";

import { useTranslation } from "react-i18next";
import { useReview } from "#app/_features/review/review-context.tsx";
import { MenuChoice } from "#app/_ui/menu.tsx";
import { idOf } from "./baseline.ts";
import { useBaselineWords } from "./use-baseline-words.ts";
import { useKnownBaselines } from "./use-known-baselines.ts";

/** The section of a menu in which one chooses what changes are shown against. */
export function BaselineChoice() {
  const { t } = useTranslation();
  const words = useBaselineWords();
  const { state, dispatch } = useReview();
  const known = useKnownBaselines();
  return (
    <MenuChoice
      label={t("review.baseline.label")}
      items={known.map((baseline) => ({ id: idOf(baseline), label: words(baseline) }))}
      selectedKey={idOf(state.baseline)}
      onChange={(key) => {
        const baseline = known.find((one) => idOf(one) === key);
        if (baseline) dispatch({ type: "baseline", baseline });
      }}
    />
  );
}
