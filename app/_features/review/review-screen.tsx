"use client";

import { memo, type ReactNode, useCallback, useRef, useState, useSyncExternalStore } from "react";
import type { ReviewDocument } from "#app/_features/review/document/structure.ts";
import {
  type Opening,
  useDocument,
  useRefresh,
} from "#app/_features/review/document/use-document.ts";
import { ClashDialog } from "#app/_features/review/editor/clash-dialog.tsx";
import { DismissDialog } from "#app/_features/review/findings/dismiss-dialog.tsx";
import { FixAlikeDialog } from "#app/_features/review/findings/fix-alike-dialog.tsx";
import { FlagPopover } from "#app/_features/review/flags/flag-popover.tsx";
import { ReviewGrid } from "#app/_features/review/grid/review-grid.tsx";
import { SignsDialog } from "#app/_features/review/keys/signs-dialog.tsx";
import { useScreenKeys } from "#app/_features/review/keys/use-screen-keys.ts";
import { FilterBanner } from "#app/_features/review/rail/filter-banner.tsx";
import { Rail } from "#app/_features/review/rail/rail.tsx";
import { ReadingView } from "#app/_features/review/reading/reading-view.tsx";
import { useReading } from "#app/_features/review/reading/use-reading.ts";
import { OverviewRuler } from "#app/_features/review/ruler/overview-ruler.tsx";
import { useSearching } from "#app/_features/review/search/search-context.tsx";
import { SearchPanel } from "#app/_features/review/search/search-panel.tsx";
import { SearchProvider } from "#app/_features/review/search/search-provider.tsx";
import { Inspector } from "./inspector.tsx";
import { DeferredReview, ReviewApartFromCursor, ReviewProvider } from "./quiet-review.tsx";
import type { OpenDocument } from "./requests.ts";
import { type FilesQuestion, useReview } from "./review-context.tsx";
import { ReviewToolbar } from "./review-toolbar.tsx";
import { ScreenSkeleton } from "./screen-skeleton.tsx";
import { useReviewOf } from "./use-review.ts";
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
  return (
    <ReviewProvider review={review}>
      <Screen render={children} />
    </ReviewProvider>
  );
}

const Screen = memo(function Screen({ render }: { readonly render: Props["children"] }) {
  const { document } = useReview();
  const refresh = useRefresh(document.id);
  return (
    <>
      <SearchProvider>
        <Panes />
      </SearchProvider>
      <Questions />
      {render(document, refresh)}
    </>
  );
});

/** Rows and controls carry style attributes of their own, which the security policy forbids in HTML from the server. */
function useIsInBrowser(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
}

const Panes = memo(function Panes() {
  const [isInspectorShown, showInspector] = useState(true);
  const { isOpen: isSearching } = useSearching();
  const texts = useRef<HTMLDivElement>(null);
  const reading = useReading();
  const toggleInspector = useCallback(() => showInspector((shown) => !shown), []);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <ScreenKeys />
      <ReviewApartFromCursor>
        <ReviewToolbar isInspectorShown={isInspectorShown} onToggleInspector={toggleInspector} />
      </ReviewApartFromCursor>
      <WithdrawnNotice />
      <div
        data-inspector={isInspectorShown || isSearching || undefined}
        className="grid min-h-0 flex-1 grid-cols-1 grid-rows-1 data-inspector:max-lg:grid-rows-[3fr_2fr] lg:data-inspector:grid-cols-[1fr_23rem] xl:grid-cols-[12rem_1fr] xl:data-inspector:grid-cols-[12rem_1fr_24rem]"
      >
        <div className="hidden min-h-0 overflow-auto border-e border-line xl:block">
          <ReviewApartFromCursor>
            <Rail />
          </ReviewApartFromCursor>
        </div>
        <div className="flex min-h-0 min-w-0 flex-col">
          <FilterBanner />
          <div ref={texts} className="flex min-h-0 min-w-0 flex-1">
            <div className="relative flex min-h-0 min-w-0 flex-1 flex-col overflow-clip">
              {reading.edition === null ? (
                <ReviewGrid />
              ) : (
                <ReadingView reading={reading} edition={reading.edition} />
              )}
            </div>
            <DeferredReview>
              <ReviewApartFromCursor>
                <OverviewRuler scroller={texts} />
              </ReviewApartFromCursor>
            </DeferredReview>
          </div>
        </div>
        {isSearching && <SearchPanel />}
        {isInspectorShown && !isSearching && (
          <DeferredReview>
            <Inspector />
          </DeferredReview>
        )}
      </div>
    </div>
  );
});

/** Draws nothing: the keys follow the cursor, the panes need not. */
function ScreenKeys() {
  useScreenKeys();
  return null;
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
