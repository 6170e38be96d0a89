"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { lineOf, listedRows } from "#app/_diff/documents/listed-rows.ts";
import { RowView } from "#app/_diff/documents/row-view.tsx";
import { VirtualRow } from "#app/_ui/virtual-row.tsx";
import type { ComparedRow } from "#app/_workers/comparison.ts";
import type { Reading } from "./reading-bar.tsx";

// A paragraph of prose across a screen is about this high; rows are measured once they are on it.
const ESTIMATED_ROW_PX = 96;
const OVERSCAN = 6;

interface Props {
  readonly rows: readonly ComparedRow[];
  readonly language: string;
  readonly reading: Reading;
  /** The index of the row the reader is at. */
  readonly current: number | null;
  readonly onCurrent: (index: number) => void;
}

/** The rows of a comparison. Only those near the screen are in the page. */
export function ComparedRows({ rows, language, reading, current, onCurrent }: Props) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const listed = useMemo(() => listedRows(rows, reading.onlyChanges), [rows, reading.onlyChanges]);
  const virtual = useVirtualizer({
    count: listed.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_ROW_PX,
    overscan: OVERSCAN,
  });
  const line = useMemo(() => (current === null ? -1 : lineOf(listed, current)), [listed, current]);
  useEffect(() => {
    if (line !== -1) virtual.scrollToIndex(line, { align: "center" });
  }, [line, virtual]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div ref={scroller} tabIndex={0} className="min-h-0 flex-1 overflow-auto -outline-offset-2">
      <ol
        aria-label={t("compare.rows")}
        className="relative mx-auto w-full max-w-6xl"
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map((item) => {
          const { index } = item;
          const shown = listed[index];
          return (
            shown && (
              <VirtualRow
                key={item.key}
                element="li"
                list={virtual}
                item={item}
                aria-posinset={index + 1}
                aria-setsize={listed.length}
              >
                {shown.kind === "row" ? (
                  <RowView
                    row={shown.row}
                    language={language}
                    isCurrent={index === line}
                    sideBySide={reading.sideBySide}
                    onGo={onCurrent}
                  />
                ) : (
                  <p className="border-b border-line px-4 py-2 text-center text-sm text-ink-muted">
                    {t("compare.leftOut", { number: shown.count })}
                  </p>
                )}
              </VirtualRow>
            )
          );
        })}
      </ol>
    </div>
  );
}
