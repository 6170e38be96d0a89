import { newMarks, stillHolding } from "./live-marks.ts";
import type { Mark } from "./marked-runs.ts";
import { marksOf, placedOn } from "./marks.ts";
import type { Segment } from "./requests.ts";
import { useReview } from "./review-context.tsx";
import { useLiveFindings } from "./use-live-findings.ts";

/** The marks on the draft of a segment: those of its saved text that still hold, and those of what was typed since. */
export function useDraftMarks(segment: Segment, text: string, language: string): Mark[] {
  const { items } = useReview();
  const placed = placedOn(items.get(segment.id) ?? [], segment.text, text, language);
  const live = useLiveFindings(segment, text, language);
  if (live === null) return marksOf(placed);
  const draft = { saved: segment.text, shown: text };
  return [...marksOf(stillHolding(placed, live)), ...newMarks(placed, live, draft)];
}
