import { useTranslation } from "react-i18next";
import { formatsOf } from "#app/_ui/formats.ts";
import { isolated } from "#app/_ui/isolated.ts";
import type { Baseline } from "./baseline.ts";

/** Says what is compared with. */
export function useBaselineWords(): (baseline: Baseline) => string {
  const { t, i18n } = useTranslation();
  return (baseline) => {
    switch (baseline.kind) {
      case "visit": {
        const date = formatsOf(i18n.language).times.format(new Date(baseline.at));
        return t("review.baseline.visit", { date });
      }
      case "version":
        return t("review.baseline.version", { name: isolated(baseline.name) });
      case "change":
        return t("review.baseline.change", { number: baseline.after });
      default:
        return t(`review.baseline.${baseline.kind}`);
    }
  };
}
