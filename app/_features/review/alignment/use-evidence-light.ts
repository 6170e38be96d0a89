import { use, useEffect } from "react";
import type { Problem } from "#app/_features/review/findings/requests.ts";
import { rangeOf } from "#app/_features/review/grid/shown-places.ts";
import { LiveReviewContext, useReview } from "#app/_features/review/review-context.tsx";

/** The name of the highlight in the style sheet. */
const HIGHLIGHT = "evidence";

/** What a finding rests on. */
type Resting = Pick<Problem, "evidence" | "root">;

/** Lights the words that a finding rests on, in every column, while `isWanted`. Where the browser cannot, nothing is lit. */
export function useEvidenceLight({ evidence, root }: Resting, isWanted: boolean): void {
  const { outline, state } = useReview();
  // While words are typed, those behind them move on.
  const drafts = (isWanted ? use(LiveReviewContext) : null)?.state.drafts ?? state.drafts;
  useEffect(() => {
    if (!isWanted || !("highlights" in CSS)) return;
    const places = root ? [...evidence, root] : evidence;
    const ranges = places.flatMap((place) => rangeOf(place, outline, drafts) ?? []);
    return light(ranges);
  }, [evidence, root, isWanted, outline, drafts]);
}

/** Several cards may light words at a time: each takes back its own. */
function light(ranges: readonly Range[]): () => void {
  const all = CSS.highlights.get(HIGHLIGHT) ?? new Highlight();
  // Over the light of the sentence they stand in.
  all.priority = 1;
  CSS.highlights.set(HIGHLIGHT, all);
  for (const range of ranges) all.add(range);
  return () => {
    for (const range of ranges) all.delete(range);
  };
}
