"use client";

import { useTranslation } from "react-i18next";
import { partOf } from "#app/_features/review/document/outline.ts";
import { goToMend, startOf } from "#app/_features/review/grid/go-to-row.ts";
import { type Review, useReview } from "#app/_features/review/review-context.tsx";
import { Badge } from "#app/_ui/badge.tsx";

const ROW_QUEUES = ["doubtful", "choice", "gap", "unconfirmed"] as const;
const QUEUES = [
  "critical",
  "major",
  "minor",
  "neutral",
  "flags",
  ...ROW_QUEUES,
  "unsaved",
] as const;
type Queue = (typeof QUEUES)[number];

/** A place that a queue leads to. */
interface Stop {
  readonly row: number;
  go(): void;
}

/** The left rail: what is left to look at, with counts; a press goes to the next of its kind below the present row. */
export function Queues() {
  const { t } = useTranslation();
  const review = useReview();
  return (
    <nav aria-label={t("review.queues.label")} className="flex flex-col gap-0.5 p-3">
      <h2 className="px-2 pb-1 text-xs font-semibold text-ink-muted">{t("review.queues.label")}</h2>
      {QUEUES.map((queue) => {
        const stops = stopsOf(queue, review);
        return (
          <button
            key={queue}
            type="button"
            disabled={stops.length === 0}
            className="flex items-center justify-between gap-2 rounded-md px-2 py-1.5 text-start text-sm hover:bg-hover disabled:text-ink-muted"
            onClick={() => nextStop(stops, review)?.go()}
          >
            {t(`review.queues.${queue}`)}
            <Badge>{stops.length}</Badge>
          </button>
        );
      })}
    </nav>
  );
}

function nextStop(stops: readonly Stop[], review: Review): Stop | undefined {
  const here = startOf(review, 1);
  return stops.find((stop) => stop.row > here) ?? stops[0];
}

function stopsOf(queue: Queue, review: Review): Stop[] {
  const { outline, queue: items, actions, state } = review;
  const rowQueue = ROW_QUEUES.find((known) => known === queue);
  if (rowQueue)
    return outline.queues[rowQueue].map((row) => ({ row, go: () => goToMend(review, row) }));
  if (queue === "unsaved") {
    return Object.keys(state.drafts).flatMap((id) => draftStop(Number(id), review));
  }
  return items
    .filter((item) => (item.kind === "flag" ? queue === "flags" : item.problem.severity === queue))
    .map((item) => ({ row: outline.rowOf.get(item.segment) ?? 0, go: () => actions.goTo(item) }));
}

function draftStop(segment: number, { outline, dispatch }: Review): Stop[] {
  const index = outline.rowOf.get(segment) ?? -1;
  const row = outline.rows[index];
  const edition = outline.segments.get(segment)?.edition;
  if (!row || edition === undefined) return [];
  const part = partOf(outline, segment);
  return [
    { row: index, go: () => dispatch({ type: "opened", row: row.id, edition, segment, part }) },
  ];
}
