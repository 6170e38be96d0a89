import { useSyncExternalStore } from "react";
import type { Row } from "#app/_features/review/requests.ts";
import { useReview } from "#app/_features/review/review-context.tsx";

/** Whether all texts of a row are at hand; the row is rendered again when one of them comes, or is another. */
export function useAtHand(row: Row): boolean {
  const { texts } = useReview().document;
  const segments = Object.values(row.cells).flat();
  useSyncExternalStore(texts.subscribe, () => texts.versionOf(segments));
  return segments.every((segment) => texts.get(segment) !== undefined);
}
