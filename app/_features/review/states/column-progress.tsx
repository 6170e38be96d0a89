"use client";

import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import { useReview } from "#app/_features/review/review-context.tsx";
import { formatsOf } from "#app/_ui/formats.ts";
import { StackedBar } from "#app/_ui/stacked-bar.tsx";
import { Tooltip, TooltipTrigger } from "#app/_ui/tooltip.tsx";
import { type Progress, wholeOf } from "#lib/core/quality/progress.ts";
import { SEGMENT_STATES } from "#lib/core/quality/reviews.ts";

interface Props {
  readonly edition: number;
}

/** How far an edition is: what is done of it in percent, the figures at hand, and a bar along the lower edge of its head. */
export function ColumnProgress({ edition }: Props) {
  const progress = useReview().standings.progress.get(edition);
  if (!progress) return null;
  return (
    <>
      <Figures progress={progress} />
      <span className="absolute inset-x-0 bottom-0">
        <StackedBar parts={partsOf(progress)} whole={wholeOf(progress).words} />
      </span>
    </>
  );
}

function partsOf({ approved, reviewed, edited }: Progress) {
  return [
    { id: "approved", amount: approved.words, className: "fill-accent" },
    { id: "reviewed", amount: reviewed.words, className: "fill-ok" },
    { id: "edited", amount: edited.words, className: "fill-line-strong" },
  ];
}

function Figures({ progress }: { readonly progress: Progress }) {
  const { t, i18n } = useTranslation();
  const { percents } = formatsOf(i18n.language);
  const { words } = wholeOf(progress);
  const done = words > 0 ? (progress.approved.words + progress.reviewed.words) / words : 0;
  const percent = percents.format(Math.floor(100 * done) / 100);
  const states = SEGMENT_STATES.toReversed();
  return (
    <TooltipTrigger>
      <Button
        aria-label={[t("review.progress.done", { percent }), ...states.map(inWords)].join(" · ")}
        className="shrink-0 rounded px-1 text-xs text-ink-muted tabular-nums hover:bg-hover"
      >
        {percent}
      </Button>
      <Tooltip>
        <ul className="flex flex-col gap-0.5">
          {states.map((state) => (
            <li key={state}>{inWords(state)}</li>
          ))}
        </ul>
      </Tooltip>
    </TooltipTrigger>
  );

  function inWords(state: (typeof SEGMENT_STATES)[number]): string {
    const { segments, words: number } = progress[state];
    return t("review.progress.amount", { state: t(`review.state.${state}`), segments, number });
  }
}
