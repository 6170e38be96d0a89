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

export type StateOf = Pick<
  History,
  "view" | "show" | "sequence" | "compared" | "shown" | "failure" | "isLoading"
>;

/** The state of a document that the address asks for, where `head` is the newest change. */
export function useStateOf(document: string, head: number): StateOf {
  const { view, show } = useView();
  const sequence = Math.min(view.at ?? head, head);
  const compared = comparedChange(view, sequence, head);
  const { data, error, isPlaceholderData } = useShown(document, sequence, compared);
  return {
    view,
    show,
    sequence,
    compared: compared ?? IMPORT,
    shown: data,
    failure: error,
    isLoading: isPlaceholderData,
  };
}

/** All that the parts of the history page share, around a state of the document. */
export function useHistoryOf(
  document: History["document"],
  timeline: Timeline,
  state: StateOf,
): Asking {
  const [question, ask] = useState<Question | null>(null);
  const [place, goTo] = useState<Place | null>(null);
  const { sequence, shown } = state;
  return {
    ...state,
    document,
    timeline,
    row: place?.sequence === sequence ? rowAt(place, shown) : null,
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
