import { languageOfSegment, type Outline } from "#app/_features/review/document/outline.ts";
import type { Item } from "#app/_features/review/findings/marks.ts";
import type { Problem } from "#app/_features/review/findings/requests.ts";
import type { ReviewState } from "#app/_features/review/review-state.ts";
import { mapAnchor } from "#lib/core/quality/anchors.ts";
import { rangeIn, SEGMENT } from "./text-place.ts";

/** Words of a segment's saved text. */
export type Words = Pick<Problem, "segment" | "start" | "end">;

/** The stretch of the screen on which words stand now; null where they are not on it, or are gone from what is being typed. */
export function rangeOf(
  { segment, start, end }: Words,
  outline: Outline,
  drafts: ReviewState["drafts"],
): Range | null {
  const element = document.querySelector(`[${SEGMENT}="${segment}"]`);
  const saved = outline.segments.get(segment)?.text ?? "";
  const shown = drafts[segment]?.text ?? saved;
  const quote = saved.slice(start, end);
  const language = languageOfSegment(outline, segment);
  const place =
    shown === saved ? { start, end } : mapAnchor({ start, end, quote }, saved, shown, language);
  return element && place && rangeIn(element, place.start, place.end);
}

/** Where the words of an item stand on the screen now. */
export function itemRange(
  item: Item,
  outline: Outline,
  drafts: ReviewState["drafts"],
): Range | null {
  const { start, end } = item.kind === "problem" ? item.problem : item.flag;
  if (start === null || end === null) return null;
  return rangeOf({ segment: item.segment, start, end }, outline, drafts);
}
