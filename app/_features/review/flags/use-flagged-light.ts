import { useEffect } from "react";
import { rangeIn, SEGMENT } from "#app/_features/review/grid/text-place.ts";
import type { FlagPlace } from "./flag-place.ts";

const NAME = "flagging";

/** Where words to flag stand on the screen, in an editor or in the grid; null where they are not on it. */
export function flaggedRange({ segment, start, end }: FlagPlace): Range | null {
  const element = document.querySelector(`[${SEGMENT}="${segment}"]`);
  return element && rangeIn(element, start, end);
}

/** Gives the words that are being flagged a ground of their own: a text area does not show its selection while the keyboard is elsewhere. */
export function useFlaggedLight(place: FlagPlace): void {
  useEffect(() => {
    const range = flaggedRange(place);
    if (!range || !("highlights" in CSS)) return;
    CSS.highlights.set(NAME, new Highlight(range));
    return () => void CSS.highlights.delete(NAME);
  }, [place]);
}
