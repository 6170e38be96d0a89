"use client";

import { useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { useTranslation } from "react-i18next";
import { TextDiff } from "#app/_diff/text-diff.tsx";
import { fetchRevisions, type Segment } from "#app/_features/review/requests.ts";
import { useReview } from "#app/_features/review/review-context.tsx";

interface Props {
  readonly segment: Segment;
  /** The text as it is being typed. */
  readonly text: string;
  readonly language: string;
}

/** What the text being typed changes against the chosen baseline; nothing where it changes nothing. */
export function LiveDiff({ segment, text, language }: Props) {
  const { t, i18n } = useTranslation();
  const { state } = useReview();
  const baseline = useBaseline(segment, text);
  const shown = useDeferredValue(text);
  if (baseline === undefined || baseline === shown) return null;
  return (
    <div className="rounded-md bg-surface p-2">
      <p lang={i18n.language} dir={i18n.dir()} className="mb-1 font-sans text-xs text-ink-muted">
        {t(`review.baseline.against.${state.baseline}`)}
      </p>
      <p className="reading-text whitespace-pre-wrap wrap-anywhere">
        <TextDiff before={baseline} after={shown} language={language} />
      </p>
    </div>
  );
}

/**
 * The text to compare with. As received: the first revision. Previous: what is saved, while something else is being typed; else
 * the revision before it.
 */
function useBaseline(segment: Segment, text: string): string | undefined {
  const { document, state } = useReview();
  const wantsHistory = state.baseline === "previous" && text === segment.text;
  const { data: revisions } = useQuery({
    queryKey: ["revisions", document.id, segment.id, segment.revision],
    queryFn: () => fetchRevisions(document.id, segment.id),
    enabled: wantsHistory,
  });
  if (state.baseline === "received") return segment.received ?? segment.text;
  return wantsHistory ? revisions?.[1]?.text : segment.text;
}
