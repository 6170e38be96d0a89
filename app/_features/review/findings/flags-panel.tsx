"use client";

import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { cursorIndex } from "#app/_features/review/document/outline.ts";
import { useCheckedShare } from "#app/_features/review/document/use-document.ts";
import { useKeptFocus } from "#app/_features/review/grid/use-kept-focus.ts";
import { explainUnchecked } from "#app/_features/review/refusals.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { Button } from "#app/_ui/button.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Progress } from "#app/_ui/progress.tsx";
import { groupsOf } from "./alike.ts";
import { type FindingView, inScope, narrowed } from "./finding-filter.ts";
import { FindingFilters } from "./finding-filters.tsx";
import { FindingGroup } from "./finding-group.tsx";
import { ItemCard } from "./item-card.tsx";
import { type Item, inReadingOrder } from "./marks.ts";
import { useFindingView } from "./use-finding-view.ts";

// A long list slows the page. F8 leads to all of them, and the grid marks them all.
const SHOWN_AT_ONCE = 40;

/** Findings and flags: of the row at hand, of the whole document, those that were inherited, or those that were set aside. */
export function FlagsPanel() {
  const { i18n } = useTranslation();
  const review = useReview();
  const [view, change] = useFindingView(review.document.id);
  const inView = useItemsIn(view);
  const items = narrowed(inView, view, review.outline);
  return (
    <div className="flex flex-col gap-3 p-3">
      <FindingFilters items={inView} view={view} count={items.length} onChange={change} />
      {review.checks === "checking" && <Checking document={review.document.id} />}
      {review.checks === "failed" && (
        <Notice tone="danger">{explainUnchecked(i18n, review.checkFailure)}</Notice>
      )}
      {items.length === 0 && review.checks === "known" && (
        <Nothing view={view} isNarrow={inView.length > 0} />
      )}
      <List items={items} isGrouped={view.isGrouped} />
    </div>
  );
}

function Checking({ document }: { readonly document: string }) {
  const { t } = useTranslation();
  const value = Math.round(useCheckedShare(document) * 100);
  return <Progress label={t("review.flags.checking")} value={value === 0 ? undefined : value} />;
}

function Nothing({ view, isNarrow }: { readonly view: FindingView; readonly isNarrow: boolean }) {
  const { t } = useTranslation();
  const { state } = useReview();
  const isRowless = view.scope === "row" && !state.cursor;
  const why = isNarrow ? "narrow" : isRowless ? "noRow" : view.scope;
  return <EmptyState title={t("review.flags.none")}>{t(`review.flags.empty.${why}`)}</EmptyState>;
}

interface ListProps {
  readonly items: readonly Item[];
  readonly isGrouped: boolean;
}

function List({ items, isGrouped }: ListProps) {
  const { t } = useTranslation();
  const { outline } = useReview();
  const list = useRef<HTMLOListElement>(null);
  useKeptFocus(list);
  const [most, setMost] = useState(SHOWN_AT_ONCE);
  const groups = isGrouped
    ? groupsOf(items, outline)
    : items.map((item) => ({ key: item.id, items: [item] }));
  return (
    <>
      <ol ref={list} tabIndex={-1} className="flex flex-col gap-2 outline-none">
        {groups.slice(0, most).map((group) => (
          <li key={group.key}>
            {group.items.length > 1 ? (
              <FindingGroup group={group} />
            ) : (
              group.items.map((item) => <ItemCard key={item.id} item={item} />)
            )}
          </li>
        ))}
      </ol>
      {groups.length > most && (
        <Button onPress={() => setMost(most + SHOWN_AT_ONCE)}>
          {t("review.flags.showMore", { number: groups.length - most })}
        </Button>
      )}
    </>
  );
}

/** Of the row: those of the segment under edit first, which is how Ctrl+Alt+digit counts them. All else in the order of the text. */
function useItemsIn({ scope }: FindingView): Item[] {
  const { items, queue, outline, columns, state } = useReview();
  const listed = useMemo(
    () => inReadingOrder([...items.values()].flat(), outline, columns.shown),
    [items, outline, columns.shown],
  );
  const row = cursorIndex(outline, state.cursor);
  const found = inScope({ items: listed, queue }, scope, row, outline);
  if (scope !== "row") return found;
  const isEdited = (item: Item) => item.segment === state.editing;
  return [...found.filter(isEdited), ...found.filter((item) => !isEdited(item))];
}
