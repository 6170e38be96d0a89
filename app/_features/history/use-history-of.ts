import { useState } from "react";
import type { History } from "./history-context.tsx";
import type { Question } from "./question.ts";
import type { Timeline } from "./requests.ts";
import type { Shown } from "./shown.ts";
import { useShown } from "./use-past.ts";
import { useView } from "./use-view.ts";
import type { HistoryView } from "./view-state.ts";

/** Where the reader was led to, as of a change. */
type Place =
  | { readonly sequence: number; readonly row: number }
  | { readonly sequence: number; readonly segment: number };

type Asking = History & { readonly question: Question | null; answered(): void };

/** All that the history page shows of a document, as the address asks for it. */
export function useHistoryOf(document: History["document"], timeline: Timeline): Asking {
  const { view, show } = useView();
  const [question, ask] = useState<Question | null>(null);
  const [place, goTo] = useState<Place | null>(null);
  const sequence = Math.min(view.at ?? timeline.head, timeline.head);
  const compared = comparedChange(view, sequence, timeline.head);
  const { data, error, isPlaceholderData } = useShown(document.id, sequence, compared);
  return {
    document,
    timeline,
    view,
    show,
    sequence,
    compared: compared ?? IMPORT,
    shown: data,
    failure: error,
    isLoading: isPlaceholderData,
    row: place?.sequence === sequence ? rowAt(place, data) : null,
    goToRow: (row) => goTo({ sequence, row }),
    goToSegment: (change, segment) => goTo({ sequence: change, segment }),
    question,
    ask,
    answered: () => ask(null),
  };
}

// A document begins with its import, which brings the texts as received.
const IMPORT = 1;

/** The row of a place; null before it is known. */
function rowAt(place: Place, shown: Shown | undefined): number | null {
  if ("row" in place) return place.row;
  return shown?.outline.rowOf[place.segment] ?? null;
}

/** The change to compare with; null for the texts as received. The first change is compared with itself: nothing was before it. */
function comparedChange({ baseline }: HistoryView, sequence: number, head: number): number | null {
  if (baseline === "received") return null;
  if (baseline === "previous") return Math.max(1, sequence - 1);
  return baseline === "now" ? head : Math.min(baseline, head);
}
