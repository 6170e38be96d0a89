"use client";

import { useTranslation } from "react-i18next";
import { type Item, severityOf } from "#app/_features/review/findings/marks.ts";
import { firstAt } from "#app/_features/review/findings/reading-queue.ts";
import { type Review, useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import { SEVERITIES } from "#lib/core/quality/mqm.ts";

interface Props {
  readonly row: number;
  /** Where the pointer is, from the top of the ruler. */
  readonly y: number;
}

/** Which row the pointer is on, and the gravest thing left in it. */
export function RulerTip({ row, y }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const review = useReview();
  const sign = review.outline.signs[row] ?? "sure";
  const item = gravestOf(row, review);
  const what =
    item?.kind === "problem"
      ? words.check(item.problem)
      : item && words.category(item.flag.category);
  return (
    <div
      className="pointer-events-none absolute end-full z-20 me-1.5 w-max max-w-64 -translate-y-1/2 rounded-md border border-line-strong bg-surface-raised px-2 py-1 text-xs text-ink shadow-overlay"
      style={{ top: y }}
    >
      <p className="font-semibold tabular-nums">
        {t("review.grid.rowNumber", { number: row + 1 })}
      </p>
      {item && (
        <p>
          {words.severity(severityOf(item))} · {what}
        </p>
      )}
      {sign !== "sure" && sign !== "confirmed" && <p>{t(`review.sign.${sign}`)}</p>}
    </div>
  );
}

function gravestOf(row: number, { queue, places, columns }: Review): Item | undefined {
  const [first = -1] = columns.shown;
  const start = firstAt(queue, places.at(row, first), places);
  const end = firstAt(queue, places.at(row + 1, first), places);
  const weigh = (item: Item) => SEVERITIES.indexOf(severityOf(item));
  return queue.slice(start, end).reduce<Item | undefined>((gravest, item) => {
    return gravest && weigh(gravest) >= weigh(item) ? gravest : item;
  }, undefined);
}
