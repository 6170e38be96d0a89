"use client";

import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { cursorIndex } from "#app/_features/review/document/outline.ts";
import { useWhose } from "#app/_features/review/flags/use-whose.ts";
import { WhoseFlags } from "#app/_features/review/flags/whose-flags.tsx";
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
import type { Item } from "./marks.ts";
import { useFindingView } from "./use-finding-view.ts";
import { useCheckedShare } from "./use-findings.ts";

// A long list slows the page. F8 leads to all of them, and the grid marks them all.
const SHOWN_AT_ONCE = 40;

/** Findings and flags: of the row at hand, of the whole document, those that were inherited, or those that were set aside. */
export function FlagsPanel() {
  const { i18n } = useTranslation();
  const review = useReview();
  const [view, change] = useFindingView(review.document.id);
  const inView = useItemsIn(view);
  const { whose, choose, isListed } = useWhose();
  const narrow = useMemo(
    () => narrowed(inView, view, review.outline),
    [inView, view, review.outline],
  );
  const items = isListed ? narrow.filter(isListed) : narrow;
  return (
    <div className="flex flex-col gap-3 p-3">
      <FindingFilters items={inView} view={view} count={items.length} onChange={change} />
      <WhoseFlags whose={whose} onChange={choose} />
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
  const list = useRef<HTMLOListElement>(null);
  useKeptFocus(list);
  const [most, setMost] = useState(SHOWN_AT_ONCE);
  const groups = isGrouped
    ? groupsOf(items)
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
function useItemsIn({ scope }: FindingView): readonly Item[] {
  const { items, queue, places, outline, columns, state } = useReview();
  const listed = useMemo(() => ({ items, queue, places }), [items, queue, places]);
  const isOfRow = scope === "row";
  const cells = isOfRow ? outline.rows[cursorIndex(outline, state.cursor)]?.cells : undefined;
  const editing = isOfRow ? state.editing : null;
  return useMemo(() => {
    const row = columns.shown.flatMap((edition) => cells?.[String(edition)] ?? []);
    const found = inScope(listed, scope, row);
    const isEdited = (item: Item) => item.segment === editing;
    if (editing === null) return found;
    return [...found.filter(isEdited), ...found.filter((item) => !isEdited(item))];
  }, [listed, scope, cells, columns.shown, editing]);
}
