import { useMemo } from "react";
import { useReview } from "#app/_features/review/review-context.tsx";
import type { RuledDocument } from "./ruler-marks.ts";
import { useReviewedShares } from "./use-reviewed-shares.ts";

/** What the ruler is drawn of; the same as long as nothing of it changes. */
export function useRuledDocument(): RuledDocument {
  const { grades, outline, filter } = useReview();
  const { signs, rows } = outline;
  const shown = filter?.rows ?? null;
  const rowCount = rows.length;
  const reviewed = useReviewedShares();
  return useMemo(
    () => ({ grades, signs, shown, rowCount, reviewed }),
    [grades, signs, shown, rowCount, reviewed],
  );
}
