import { type Dispatch, useEffect, useMemo, useReducer, useRef } from "react";
import { useColumns } from "#app/_features/review/columns/use-columns.ts";
import { carriedTo, type Outline } from "#app/_features/review/document/outline.ts";
import type { ReviewDocument } from "#app/_features/review/document/structure.ts";
import { useFollow } from "#app/_features/review/document/use-document.ts";
import { useOutline } from "#app/_features/review/document/use-outline.ts";
import { useFindings } from "#app/_features/review/findings/use-findings.ts";
import { useLiveChecks } from "#app/_features/review/findings/use-live-checks.ts";
import { useRowFilter } from "#app/_features/review/rail/row-filter.ts";
import { useKeptDrafts } from "#app/_features/review/saving/use-kept-drafts.ts";
import { useRetries } from "#app/_features/review/saving/use-retries.ts";
import { useStandings } from "#app/_features/review/states/use-standings.ts";
import { useVerdictNews } from "#app/_features/review/states/use-verdict-news.ts";
import { fetchPatch } from "./requests.ts";
import type { Review } from "./review-context.tsx";
import type { ReviewEvent } from "./review-event.ts";
import { FIRST_STATE, type ReviewState, review as reduce } from "./review-state.ts";
import { type Actions, useActions } from "./use-actions.ts";
import { useAnnouncements } from "./use-announcements.ts";

/** The review of a document, for the parts of its screen to share. */
export function useReviewOf(document: ReviewDocument, askForFiles: Review["askForFiles"]): Review {
  useFollow(document);
  const editions = useMemo(() => document.editions.map(({ id }) => id), [document.editions]);
  const columns = useColumns(document.id, editions);
  const standings = useStandings(document);
  const [state, dispatch] = useReducer(reduce, FIRST_STATE);
  const liveChecks = useLiveChecks();
  const view = useRef({ first: 0, last: 0 });
  const outline = useOutline(document, state.cursor);
  const findings = useFindings(document, outline, columns.shown);
  const filtering = useRowFilter(outline);
  const scrollToRow = useRef<(index: number) => void>(() => {});
  useCursorOn(outline, state, dispatch);
  const undo = useRef<Actions["undo"] | null>(null);
  const announcements = useAnnouncements((change) => void undo.current?.(change));
  const verdictNews = useVerdictNews();
  const shown = { document, outline, findings, state, dispatch };
  const actions = useActions({ ...shown, ...announcements, verdictNews });
  undo.current = actions.undo;
  useKeptDrafts(document, state, dispatch);
  useRetries(state.saving, () => fetchPatch(document.id, document.head), actions.save);
  return {
    document,
    outline,
    ...findings,
    ...filtering,
    scrollToRow,
    columns,
    standings,
    view,
    state,
    dispatch,
    actions,
    liveChecks,
    askForFiles,
  };
}

/** The cursor goes with the segment an editor moves; and when its row is gone (merged, say), to the one that has its segments now. */
function useCursorOn(
  outline: Outline,
  { cursor, followed }: ReviewState,
  dispatch: Dispatch<ReviewEvent>,
): void {
  const last = useRef(outline);
  useEffect(() => {
    const before = last.current;
    last.current = outline;
    if (!cursor) return;
    const place = carriedTo(outline, before, cursor, followed);
    if (place) dispatch({ type: "carried", ...place });
  }, [outline, cursor, followed, dispatch]);
}
