import { newMarks, stillHolding } from "#app/_features/review/findings/live-marks.ts";
import type { Mark } from "#app/_features/review/findings/marked-runs.ts";
import { marksOf, placedOn } from "#app/_features/review/findings/marks.ts";
import { useLiveFindings } from "#app/_features/review/findings/use-live-findings.ts";
import type { Segment } from "#app/_features/review/requests.ts";
import { useReview } from "#app/_features/review/review-context.tsx";

/** The marks on the draft of a segment: those of its saved text that still hold, and those of what was typed since. */
export function useDraftMarks(segment: Segment, text: string, language: string): Mark[] {
  const { items } = useReview();
  const placed = placedOn(items.get(segment.id) ?? [], segment.text, text, language);
  const live = useLiveFindings(segment, text, language);
  if (live === null) return marksOf(placed);
  const draft = { saved: segment.text, shown: text };
  return [...marksOf(stillHolding(placed, live)), ...newMarks(placed, live, draft)];
}
