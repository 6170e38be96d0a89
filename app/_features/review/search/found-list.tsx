"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { explainFailure } from "#app/_features/review/refusals.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { VirtualRow } from "#app/_ui/virtual-row.tsx";
import { FoundItem } from "./found-item.tsx";
import { faultIn } from "./query-fault.ts";
import { useSearching } from "./search-context.tsx";

// An item of two lines with the head of its row, in pixels; each is measured once it shows.
const ESTIMATED_HEIGHT = 72;
const OVERSCAN = 8;

/** Every place that was found, row by row. Only those near the screen are in the page. */
export function FoundList() {
  const { t, i18n } = useTranslation();
  const { form, found } = useSearching();
  const isTold = faultIn(found.error, "text") ?? faultIn(found.error, "replacement");
  if (found.error && !isTold)
    return (
      <div className="p-3">
        <Notice tone="danger">{explainFailure(i18n, found.error)}</Notice>
      </div>
    );
  if (form.text === "")
    return <p className="p-4 text-sm text-pretty text-ink-muted">{t("review.search.hint")}</p>;
  return <Places />;
}

function Places() {
  const { t } = useTranslation();
  const { outline } = useReview();
  const { found, current, goTo } = useSearching();
  const scroller = useRef<HTMLDivElement>(null);
  const total = found.summary?.total ?? 0;
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_HEIGHT,
    overscan: OVERSCAN,
  });
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
  const { need } = found;
  useEffect(() => need(startIndex, endIndex), [need, startIndex, endIndex]);
  useEffect(() => {
    if (current !== null) virtual.scrollToIndex(current, { align: "auto" });
  }, [virtual, current]);
  const rowAt = (index: number) => outline.rowOf.get(found.at(index)?.segment ?? 0);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = Number(itemAround(event.target)?.dataset.index ?? Number.NaN) + (by ?? Number.NaN);
    if (!(at >= 0 && at < total)) return;
    event.preventDefault();
    void goTo(at);
    virtual.scrollToIndex(at, { align: "auto" });
    requestAnimationFrame(() => focusItem(scroller.current, at));
  };
  return (
    <div
      ref={scroller}
      role="list"
      aria-label={t("review.search.results")}
      aria-busy={found.isStale}
      className="min-h-0 flex-1 overflow-auto transition-opacity aria-busy:opacity-60 max-sm:min-h-72"
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className="relative" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const { index } = item;
          const row = rowAt(index);
          const isFirst = index === 0 || rowAt(index - 1) !== row;
          return (
            <VirtualRow
              key={item.key}
              list={virtual}
              item={item}
              role="listitem"
              aria-posinset={index + 1}
              aria-setsize={total}
            >
              {isFirst && row !== undefined && (
                <h3 className="px-3 pt-2.5 pb-0.5 text-xs font-medium text-ink-muted">
                  {t("review.search.row", { number: row + 1 })}
                </h3>
              )}
              <FoundItem index={index} occurrence={found.at(index)} />
            </VirtualRow>
          );
        })}
      </div>
    </div>
  );
}

function itemAround(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-index]") : null;
}

function focusItem(list: HTMLElement | null, index: number): void {
  list?.querySelector<HTMLElement>(`[data-index="${index}"] button`)?.focus();
}
