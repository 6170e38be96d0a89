"use client";

import { Filter } from "lucide-react";
import { memo, useId } from "react";
import { useTranslation } from "react-i18next";
import { type Review, useLatestReview, useReview } from "#app/_features/review/review-context.tsx";
import { QueueSign } from "./queue-sign.tsx";
import { GROUPS, QUEUES, type Queue } from "./queues.ts";

interface Props {
  /** Called once somebody has gone to a stop, or has only some rows shown. */
  readonly onChosen?: () => void;
}

/** What is left to look at, with counts: a press leads to the next of its kind, with Shift to the one before; the funnel shows nothing else. */
export const Rail = memo(function Rail({ onChosen }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <nav aria-label={t("review.queues.label")} className="flex flex-col gap-3 p-2">
      {GROUPS.map((group) => (
        <section key={group} aria-labelledby={`${id}-${group}`}>
          <h2 id={`${id}-${group}`} className="px-2 pb-1 text-xs font-semibold text-ink-muted">
            {t(`review.queues.groups.${group}`)}
          </h2>
          <ul className="flex flex-col gap-px">
            {QUEUES.filter((queue) => queue.group === group).map((queue) => (
              <QueueEntry key={queue.id} queue={queue} onChosen={onChosen} />
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
});

function QueueEntry({ queue, onChosen }: Props & { readonly queue: Queue }) {
  const { t } = useTranslation();
  const review = useReview();
  const latest = useLatestReview();
  const count = queue.count(review);
  const isShownAlone = review.filter?.of === queue.id;
  const name = t(`review.queues.${queue.id}`);
  return (
    <li
      data-alone={isShownAlone || undefined}
      data-any={count > 0 || undefined}
      className="group/queue relative flex items-center rounded-md hover:bg-hover data-alone:bg-accent-soft"
    >
      <button
        type="button"
        disabled={count === 0}
        className="flex min-h-8 min-w-0 flex-1 items-center gap-2 rounded-md px-2 text-start text-sm disabled:text-ink-muted"
        title={count === 0 ? undefined : t("review.queues.hint")}
        onClick={(event) => {
          queue.go(latest(), event.shiftKey ? -1 : 1);
          onChosen?.();
        }}
      >
        <QueueSign id={queue.id} />
        <span className="min-w-0 flex-1 py-1 leading-5 wrap-anywhere">{name}</span>
        <span className="text-xs text-ink-muted tabular-nums group-data-alone/queue:opacity-0 group-data-any/queue:group-hover/queue:opacity-0 group-has-[[aria-pressed]:focus-visible]/queue:opacity-0 pointer-coarse:me-7 pointer-coarse:opacity-100!">
          {t("review.queues.number", { number: count })}
        </span>
      </button>
      <button
        type="button"
        aria-pressed={isShownAlone}
        aria-label={t("review.filter.only", { queue: name })}
        title={t("review.filter.only", { queue: name })}
        disabled={count === 0 && !isShownAlone}
        className="absolute end-0 grid size-8 place-items-center rounded-md text-ink-muted opacity-0 group-hover/queue:opacity-100 hover:text-ink focus-visible:opacity-100 aria-pressed:text-accent-text aria-pressed:opacity-100 disabled:invisible pointer-coarse:opacity-100"
        onClick={() => {
          toggle(queue, latest());
          onChosen?.();
        }}
      >
        <Filter aria-hidden className="size-3.5" />
      </button>
    </li>
  );
}

function toggle(queue: Queue, review: Review): void {
  if (review.filter?.of === queue.id) review.showAll();
  else review.showOnly(queue.id, queue.rows(review));
}
