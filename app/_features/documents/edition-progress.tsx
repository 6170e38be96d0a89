import type { i18n as I18n } from "i18next";
import { formatsOf } from "#app/_ui/formats.ts";
import { StackedBar } from "#app/_ui/stacked-bar.tsx";
import { type Progress, wholeOf } from "#lib/core/quality/progress.ts";
import { SEGMENT_STATES } from "#lib/core/quality/reviews.ts";

interface Props {
  readonly progress: Progress;
  readonly i18n: I18n;
}

/** How far an edition is: a bar, the percentage beside it, the figures in its label. */
export function EditionProgress({ progress, i18n: { t, language } }: Props) {
  const { words } = wholeOf(progress);
  const done = words > 0 ? (progress.approved.words + progress.reviewed.words) / words : 0;
  const percent = formatsOf(language).percents.format(Math.floor(100 * done) / 100);
  const figures = SEGMENT_STATES.toReversed().map((state) => {
    const { segments, words: number } = progress[state];
    return t("review.progress.amount", { state: t(`review.state.${state}`), segments, number });
  });
  return (
    <span
      role="img"
      aria-label={t("review.progress.done", { percent })}
      title={figures.join("\n")}
      className="flex w-16 flex-col gap-0.5 text-xs text-ink-muted tabular-nums"
    >
      {percent}
      <StackedBar
        parts={[
          { id: "approved", amount: progress.approved.words, className: "fill-accent" },
          { id: "reviewed", amount: progress.reviewed.words, className: "fill-ok" },
          { id: "edited", amount: progress.edited.words, className: "fill-line-strong" },
        ]}
        whole={words}
      />
    </span>
  );
}
