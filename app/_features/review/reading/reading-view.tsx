"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { cursorIndex, languageOf } from "#app/_features/review/document/outline.ts";
import { useTextsNear } from "#app/_features/review/document/use-texts-near.ts";
import { linesOf } from "#app/_features/review/grid/row-height.ts";
import { useKeptPlace } from "#app/_features/review/grid/use-arrival.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { VirtualRow } from "#app/_ui/virtual-row.tsx";
import { directionOf } from "#lib/core/text/direction.ts";
import { ReadingBar } from "./reading-bar.tsx";
import { ReadingParagraph } from "./reading-paragraph.tsx";
import { paragraphRows, placeOf } from "./reading-place.ts";
import { useReadingSigns } from "./reading-signs.ts";
import type { Reading } from "./use-reading.ts";

interface Props {
  readonly reading: Reading;
  readonly edition: number;
}

// A line of some 68 letters in the size of the texts; what is drawn corrects the guess.
const GUESSED_TYPE = { letter: 7.4, line: 28, column: 510 };
const PARAGRAPH_GAP = 14;
// Paragraphs beside the screen that are drawn already.
const OVERSCAN = 8;

/** One edition as flowing text. Only the paragraphs near the screen are in the page. */
export function ReadingView({ reading, edition }: Props) {
  const { t } = useTranslation();
  const { document, outline, state, view } = useReview();
  const [signs, setSigns] = useReadingSigns();
  const scroller = useRef<HTMLDivElement>(null);
  const indexes = useMemo(() => paragraphRows(outline, edition), [outline, edition]);
  const rowAt = useCallback(
    (place: number) => outline.rows[indexes[place] ?? -1],
    [outline.rows, indexes],
  );
  const virtual = useVirtualizer({
    count: indexes.length,
    getScrollElement: () => scroller.current,
    estimateSize: (place) => {
      const cell = rowAt(place)?.cells[edition] ?? [];
      const lines = cell.reduce(
        (sum, segment) => sum + linesOf(outline.lengthOf(segment), GUESSED_TYPE),
        0,
      );
      return lines * GUESSED_TYPE.line + cell.length * PARAGRAPH_GAP;
    },
    overscan: OVERSCAN,
    getItemKey: useCallback((place: number) => rowAt(place)?.id ?? place, [rowAt]),
  });
  const { startIndex: first = 0, endIndex: last = 0 } = virtual.range ?? {};
  const active = cursorIndex(outline, state.cursor);
  const place = active === -1 ? -1 : placeOf(indexes, active);
  useTextsNear(document, { first, last, active: place }, rowAt);
  usePlaceKept({ virtual, indexes, first, last });
  useKeptPlace(indexes[first] ?? view.current.first);
  const language = languageOf(outline, edition);
  return (
    <>
      <ReadingBar reading={reading} edition={edition} signs={signs} onSigns={setSigns} />
      <section
        ref={scroller}
        aria-label={t("review.reading.label")}
        data-numbered={signs.numbers || undefined}
        className="min-h-0 flex-1 overflow-auto px-6 py-8 -outline-offset-2 md:data-numbered:ps-16"
      >
        <div
          lang={language}
          dir={directionOf(language)}
          className="relative mx-auto w-full max-w-[68ch] reading-text"
          style={{ height: virtual.getTotalSize() }}
        >
          {virtual.getVirtualItems().map((item) => {
            const row = rowAt(item.index);
            const index = indexes[item.index] ?? -1;
            return (
              row && (
                <VirtualRow key={item.key} list={virtual} item={item}>
                  <ReadingParagraph
                    row={row}
                    index={index}
                    edition={edition}
                    signs={signs}
                    isActive={index === active}
                    onOpen={reading.end}
                  />
                </VirtualRow>
              )
            );
          })}
        </div>
      </section>
    </>
  );
}

interface Kept {
  readonly virtual: { scrollToIndex(place: number, options: { align: "start" | "center" }): void };
  readonly indexes: readonly number[];
  readonly first: number;
  readonly last: number;
}

/** Begins where the grid was, goes with the cursor, and leaves its place to the grid. */
function usePlaceKept({ virtual, indexes, first, last }: Kept): void {
  const { outline, state, view, scrollToRow } = useReview();
  const latest = useRef({ virtual, indexes, first, last });
  latest.current = { virtual, indexes, first, last };
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) {
      view.current = { first: indexes[first] ?? 0, last: indexes[last] ?? 0 };
      return;
    }
    begun.current = true;
    const top = view.current.first;
    if (top > 0) virtual.scrollToIndex(placeOf(indexes, top), { align: "start" });
  }, [view, virtual, indexes, first, last]);
  useEffect(() => {
    scrollToRow.current = (row) => virtual.scrollToIndex(placeOf(indexes, row), { align: "start" });
  }, [scrollToRow, virtual, indexes]);
  const active = cursorIndex(outline, state.cursor);
  useEffect(() => {
    const { virtual, indexes, first, last } = latest.current;
    if (active === -1) return;
    const place = placeOf(indexes, active);
    if (place < first || place > last) virtual.scrollToIndex(place, { align: "center" });
  }, [active]);
}
