import { segmentAt } from "#app/_features/review/document/outline.ts";
import { selectedSpan } from "#app/_features/review/grid/text-place.ts";
import type { Selection } from "#app/_features/review/question.ts";
import type { Review } from "#app/_features/review/review-context.tsx";

/** Words of a text, or the point at which something is missing: there `start` and `end` are equal, and `quote` is empty. */
export interface FlagPlace {
  readonly segment: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** The selected words without the white space around them; where no word is selected, the point at which the selection begins. */
export function placeOf({ segment, text, start, end }: Selection): FlagPlace {
  const selected = text.slice(start, end);
  const quote = selected.trim();
  const lead = quote === "" ? 0 : selected.length - selected.trimStart().length;
  return { segment, start: start + lead, end: start + lead + quote.length, quote };
}

/** What is to be flagged where no editor is open: the words selected in a text, else the whole text the cursor is at. */
export function selectionInGrid({ outline, state }: Review): Selection | undefined {
  const marked = selectedSpan();
  const segment = marked ? outline.segments.get(marked.segment) : segmentAt(outline, state.cursor);
  if (!segment) return undefined;
  const text = state.drafts[segment.id]?.text ?? segment.text;
  const whole = { start: 0, end: text.length };
  return { segment: segment.id, text, ...(marked ?? whole) };
}
