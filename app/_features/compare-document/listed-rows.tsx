"use client";

import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { listedRows } from "#app/_diff/documents/listed-rows.ts";
import { RowView } from "#app/_diff/documents/row-view.tsx";
import { Button } from "#app/_ui/button.tsx";
import type { ComparedRow } from "#app/_workers/comparison.ts";
import { usePrinting } from "./use-printing.ts";

interface Props {
  readonly rows: readonly ComparedRow[];
  readonly language: string;
  readonly onlyChanges: boolean;
}

// Some twenty screens; what is printed is all of it.
const MOST_AT_ONCE = 300;

/** The paragraphs of a comparison in order; unchanged stretches are folded where only changes are wanted, and unfold on a press. */
export function ListedRows({ rows, language, onlyChanges }: Props) {
  const { t } = useTranslation();
  const [most, setMost] = useState(MOST_AT_ONCE);
  const [current, setCurrent] = useState<number | null>(null);
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const isPrinting = usePrinting();
  const listed = useMemo(() => listedRows(rows, onlyChanges), [rows, onlyChanges]);
  const go = (index: number) => {
    setMost((now) => Math.max(now, index + MOST_AT_ONCE));
    setCurrent(index);
  };
  useShown(current);
  const shown = isPrinting ? listed : listed.slice(0, most);
  const viewOf = (row: ComparedRow) => (
    <li
      key={row.index}
      data-place={row.index === current || undefined}
      className="break-inside-avoid"
    >
      <RowView
        row={row}
        language={language}
        isCurrent={row.index === current}
        sideBySide={false}
        onGo={go}
      />
    </li>
  );
  return (
    <>
      <ol aria-label={t("compare.rows")}>
        {shown.map((line) => {
          if (line.kind === "row") return viewOf(line.row);
          const { first, count } = line;
          if (unfolded.has(first)) return rows.slice(first, first + count).map(viewOf);
          return (
            <li key={`from-${first}`} className="border-b border-line px-4 py-1 text-center">
              <button
                type="button"
                className="rounded px-2 py-1 text-sm text-ink-muted hover:bg-hover"
                onClick={() => setUnfolded(new Set([...unfolded, first]))}
              >
                {t("compare.leftOut", { number: count })}
              </button>
            </li>
          );
        })}
      </ol>
      {shown.length < listed.length && (
        <div className="p-4 text-center print:hidden">
          <Button onPress={() => setMost(most + MOST_AT_ONCE)}>{t("compareDocument.more")}</Button>
        </div>
      )}
    </>
  );
}

/** Brings the place that is gone to into sight. */
function useShown(current: number | null): void {
  useEffect(() => {
    if (current === null) return;
    document.querySelector("[data-place]")?.scrollIntoView({ block: "center" });
  }, [current]);
}
