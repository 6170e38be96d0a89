"use client";

import {
  type Dispatch,
  type ReactNode,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { useTranslation } from "react-i18next";
import type { RowNews } from "#app/_features/review/alignment/row-actions.ts";
import { useColumns } from "#app/_features/review/columns/use-columns.ts";
import { carriedTo, type Outline } from "#app/_features/review/document/outline.ts";
import type { ReviewDocument } from "#app/_features/review/document/structure.ts";
import {
  type Opening,
  useDocument,
  useFollow,
  useRefresh,
} from "#app/_features/review/document/use-document.ts";
import { useOutline } from "#app/_features/review/document/use-outline.ts";
import { ClashDialog } from "#app/_features/review/editor/clash-dialog.tsx";
import { DismissDialog } from "#app/_features/review/findings/dismiss-dialog.tsx";
import { FixAlikeDialog } from "#app/_features/review/findings/fix-alike-dialog.tsx";
import { useFindings } from "#app/_features/review/findings/use-findings.ts";
import { useLiveChecks } from "#app/_features/review/findings/use-live-checks.ts";
import { FlagPopover } from "#app/_features/review/flags/flag-popover.tsx";
import { ReviewGrid } from "#app/_features/review/grid/review-grid.tsx";
import { SignsDialog } from "#app/_features/review/keys/signs-dialog.tsx";
import { useScreenKeys } from "#app/_features/review/keys/use-screen-keys.ts";
import { FilterBanner } from "#app/_features/review/rail/filter-banner.tsx";
import { Rail } from "#app/_features/review/rail/rail.tsx";
import { useRowFilter } from "#app/_features/review/rail/row-filter.ts";
import { ReadingView } from "#app/_features/review/reading/reading-view.tsx";
import { useReading } from "#app/_features/review/reading/use-reading.ts";
import { OverviewRuler } from "#app/_features/review/ruler/overview-ruler.tsx";
import { useKeptDrafts } from "#app/_features/review/saving/use-kept-drafts.ts";
import { useRetries } from "#app/_features/review/saving/use-retries.ts";
import { useSearching } from "#app/_features/review/search/search-context.tsx";
import { SearchPanel } from "#app/_features/review/search/search-panel.tsx";
import { SearchProvider } from "#app/_features/review/search/search-provider.tsx";
import { useStandings } from "#app/_features/review/states/use-standings.ts";
import { useVerdictNews } from "#app/_features/review/states/use-verdict-news.ts";
import { useToast } from "#app/_ui/toasts.tsx";
import { Inspector } from "./inspector.tsx";
import { QuietReview } from "./quiet-review.tsx";
import { explainFailure, explainRefusal, type RowRefusal } from "./refusals.ts";
import { type DismissalScope, type FixesPatch, fetchPatch, type OpenDocument } from "./requests.ts";
import { type FilesQuestion, type Review, ReviewContext, useReview } from "./review-context.tsx";
import {
  FIRST_STATE,
  type ReviewEvent,
  type ReviewState,
  review as reduce,
} from "./review-state.ts";
import { ReviewToolbar } from "./review-toolbar.tsx";
import { ScreenSkeleton } from "./screen-skeleton.tsx";
import { useActions } from "./use-actions.ts";
import { WithdrawnNotice } from "./withdrawn-notice.tsx";

interface Props {
  /** The document as it stood when the page was made. */
  readonly initial: Opening;
  readonly onFiles: (question: FilesQuestion) => void;
  /** What the page adds, for the document as it stands; `refresh` has it loaded anew. */
  readonly children: (document: OpenDocument, refresh: () => Promise<unknown>) => ReactNode;
}

/** The review screen: the texts side by side, what is wrong with them, and what became of them. */
export function ReviewScreen({ initial, ...rest }: Props) {
  const document = useDocument(initial);
  const isInBrowser = useIsInBrowser();
  if (!document || !isInBrowser)
    return <ScreenSkeleton title={initial.title} columns={initial.editions.length} />;
  return <OpenReview document={document} {...rest} />;
}

interface OpenProps extends Omit<Props, "initial"> {
  readonly document: ReviewDocument;
}

function OpenReview({ document, onFiles, children }: OpenProps) {
  const review = useReviewOf(document, onFiles);
  const refresh = useRefresh(document.id);
  return (
    <ReviewContext value={review}>
      <SearchProvider>
        <Panes />
      </SearchProvider>
      <Questions />
      {children(review.document, refresh)}
    </ReviewContext>
  );
}

/** Rows and controls carry style attributes of their own, which the security policy forbids in HTML from the server. */
function useIsInBrowser(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
}

function Panes() {
  const [isInspectorShown, showInspector] = useState(true);
  const { isOpen: isSearching } = useSearching();
  const texts = useRef<HTMLDivElement>(null);
  const reading = useReading();
  useScreenKeys();
  return (
    <div className="flex h-full min-h-0 flex-col">
      <ReviewToolbar
        isInspectorShown={isInspectorShown}
        onToggleInspector={() => showInspector((shown) => !shown)}
      />
      <WithdrawnNotice />
      <div
        data-inspector={isInspectorShown || isSearching || undefined}
        className="grid min-h-0 flex-1 grid-cols-1 grid-rows-1 data-inspector:max-lg:grid-rows-[3fr_2fr] lg:data-inspector:grid-cols-[1fr_23rem] xl:grid-cols-[12rem_1fr] xl:data-inspector:grid-cols-[12rem_1fr_24rem]"
      >
        <div className="hidden min-h-0 overflow-auto border-e border-line xl:block">
          <Rail />
        </div>
        <div className="flex min-h-0 min-w-0 flex-col">
          <FilterBanner />
          <div ref={texts} className="flex min-h-0 min-w-0 flex-1">
            <div className="flex min-h-0 min-w-0 flex-1 flex-col">
              {reading.edition === null ? (
                <ReviewGrid />
              ) : (
                <ReadingView reading={reading} edition={reading.edition} />
              )}
            </div>
            <QuietReview>
              <OverviewRuler scroller={texts} />
            </QuietReview>
          </div>
        </div>
        {isSearching && <SearchPanel />}
        {isInspectorShown && !isSearching && (
          <QuietReview>
            <Inspector />
          </QuietReview>
        )}
      </div>
    </div>
  );
}

/** The windows that wait for an answer. */
function Questions() {
  const { question, clashes } = useReview().state;
  const [clash] = clashes;
  return (
    <>
      {question?.kind === "flag" && <FlagPopover question={question} />}
      {question?.kind === "dismiss" && <DismissDialog question={question} />}
      <SignsDialog />
      {question?.kind === "fix-alike" && <FixAlikeDialog question={question} />}
      {clash && <ClashDialog key={`${clash.segment}-${clash.revision}`} clash={clash} />}
    </>
  );
}

function useReviewOf(document: ReviewDocument, askForFiles: Review["askForFiles"]): Review {
  const { i18n } = useTranslation();
  const toast = useToast();
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
  const report = (error: unknown) => toast({ tone: "danger", text: explainFailure(i18n, error) });
  const announceRefusal = (why: RowRefusal) =>
    toast({ topic: "rows", text: explainRefusal(i18n, why) });
  useCursorOn(outline, state, dispatch);
  const announceMerge = () => toast({ tone: "info", text: i18n.t("review.saving.merged") });
  const announceRows = (what: RowNews, count: number, change: number) => {
    const { undo } = latest.current;
    // A confirmed row shows its new sign; only more than one are worth a message.
    if (what === "confirm" && count < 2) return;
    if (count === 0) {
      toast({ topic: "rows", text: i18n.t("review.done.nothing") });
      return;
    }
    toast({
      tone: "ok",
      topic: "rows",
      text: i18n.t(`review.done.${what}`, { count }),
      action: { label: i18n.t("review.done.undo"), run: () => void undo(change) },
    });
  };
  const announceFixes = ({
    change,
    fixed,
    left,
  }: Pick<FixesPatch, "change" | "fixed" | "left">) => {
    const { undo } = latest.current;
    const counts = { number: fixed.length, left: left.length };
    toast({
      tone: left.length > 0 ? "warn" : "ok",
      text: i18n.t(left.length > 0 ? "review.fixAlike.doneInPart" : "review.fixAlike.done", counts),
      action:
        fixed.length > 0
          ? { label: i18n.t("review.done.undo"), run: () => void undo(change) }
          : undefined,
    });
  };
  const announceDismissals = (count: number, scope: DismissalScope, undo: () => void) => {
    // One that was dismissed in its place is in the list of those, and under Ctrl+Z.
    if (count === 1 && scope === "occurrence") return;
    const where = i18n.t(`review.flags.dismissedScope.${scope}`);
    toast({
      tone: "ok",
      text: i18n.t("review.dismissDialog.done", { number: count, where }),
      action: { label: i18n.t("review.done.undo"), run: undo },
    });
  };
  const verdictNews = useVerdictNews();
  const actions = useActions({
    document,
    outline,
    findings,
    state,
    dispatch,
    report,
    announceRefusal,
    announceMerge,
    verdictNews,
    announceFixes,
    announceDismissals,
    announceRows,
  });
  const latest = useRef(actions);
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
