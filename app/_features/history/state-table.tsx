"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { VirtualRow } from "#app/_ui/virtual-row.tsx";
import { useHistory } from "./history-context.tsx";
import type { Shown } from "./shown.ts";
import { StateHeaders } from "./state-headers.tsx";
import { StateRow } from "./state-row.tsx";

// A paragraph of news in a column is about this high; rows are measured once they are on the screen.
const ESTIMATED_ROW_PX = 120;
const OVERSCAN = 4;

/** The rows of a state, a column an edition; those that differ show how. Only the rows near the screen are in the page. */
export function StateTable({ shown }: { readonly shown: Shown }) {
  const { t } = useTranslation();
  const { view, row: led } = useHistory();
  const { facts, comparison } = shown;
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRows(shown, view.onlyDiffering);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_ROW_PX,
    overscan: OVERSCAN,
    getItemKey: (index) => shown.rows[rows[index] ?? -1]?.id ?? index,
  });
  const wanted = rows.indexOf(led ?? comparison.differing[0] ?? -1);
  useEffect(() => {
    // The table is that of another state as soon as its rows are.
    if (wanted !== -1 && shown) virtual.scrollToIndex(wanted, { align: "center" });
  }, [wanted, virtual, shown]);
  return (
    <>
      <p role="status" className="sr-only">
        <DifferenceSaid shown={shown} />
      </p>
      <section
        ref={scroller}
        aria-label={t("history.state.table")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        className="min-h-0 flex-1 overflow-auto -outline-offset-2"
      >
        <div
          role="table"
          aria-label={t("history.state.table")}
          aria-rowcount={shown.rows.length + 1}
          aria-colcount={facts.editions.length + 1}
        >
          <StateHeaders editions={facts.editions} />
          <div
            role="rowgroup"
            className="relative w-full"
            style={{ height: virtual.getTotalSize() }}
          >
            {virtual.getVirtualItems().map((item) => (
              <VirtualRow key={item.key} role="presentation" list={virtual} item={item}>
                <StateRow
                  index={rows[item.index] ?? 0}
                  shown={shown}
                  isCurrent={rows[item.index] === led}
                />
              </VirtualRow>
            ))}
          </div>
        </div>
      </section>
    </>
  );
}

/** The indexes of the rows to draw. */
function useRows({ rows, comparison }: Shown, onlyDiffering: boolean): readonly number[] {
  return useMemo(
    () => (onlyDiffering ? comparison.differing : [...rows.keys()]),
    [rows, comparison, onlyDiffering],
  );
}

/** Which difference the reader was led to, for who does not see it. */
function DifferenceSaid({ shown }: { readonly shown: Shown }) {
  const { t } = useTranslation();
  const { row } = useHistory();
  const { differing } = shown.comparison;
  const at = row === null ? -1 : differing.indexOf(row);
  if (row === null || at === -1) return null;
  return t("history.state.difference", { number: at + 1, count: differing.length, row: row + 1 });
}
