"use client";

import { useDeferredValue } from "react";
import { useTranslation } from "react-i18next";
import { TextDiff } from "#app/_diff/text-diff.tsx";
import { BaseChanges } from "#app/_features/review/baseline/base-changes.tsx";
import { useBaseline } from "#app/_features/review/baseline/use-baseline.ts";
import { useBaselineWords } from "#app/_features/review/baseline/use-baseline-words.ts";
import type { Segment } from "#app/_features/review/requests.ts";
import { useReview } from "#app/_features/review/review-context.tsx";

interface Props {
  readonly segment: Segment;
  /** The text as it is being typed. */
  readonly text: string;
  readonly language: string;
}

/** What the text being typed changes against the chosen baseline, and what has changed in what it was made from; nothing where nothing has. */
export function LiveDiff({ segment, text, language }: Props) {
  const { t, i18n } = useTranslation();
  const words = useBaselineWords();
  const { state } = useReview();
  const baseline = useBaseline(segment, text, true);
  const shown = useDeferredValue(text);
  const isSame = baseline === null || baseline === shown;
  return (
    <>
      <BaseChanges segment={segment} />
      {!isSame && (
        <div className="rounded-md bg-surface p-2">
          <p
            lang={i18n.language}
            dir={i18n.dir()}
            className="mb-1 font-sans text-xs text-ink-muted"
          >
            {t("review.baseline.differsFrom", { what: words(state.baseline) })}
          </p>
          <p className="reading-text whitespace-pre-wrap wrap-anywhere">
            <TextDiff before={baseline} after={shown} language={language} />
          </p>
        </div>
      )}
    </>
  );
}
