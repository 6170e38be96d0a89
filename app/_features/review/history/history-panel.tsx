"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { TextDiff } from "#app/_diff/text-diff.tsx";
import { CompareSince } from "#app/_features/review/baseline/compare-since.tsx";
import { languageOf, segmentAtHand } from "#app/_features/review/document/outline.ts";
import { Quoted, SegmentCodes } from "#app/_features/review/grid/segment-codes.tsx";
import type { Segment } from "#app/_features/review/requests.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import { Button } from "#app/_ui/button.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { Progress } from "#app/_ui/progress.tsx";
import { directionOf } from "#lib/core/text/direction.ts";
import { fetchRevisions, type Revision } from "./requests.ts";
import { RevisionSources } from "./revision-sources.tsx";

/** Every revision of the segment at hand, each as a diff against its own parent, each restorable. */
export function HistoryPanel() {
  const { t } = useTranslation();
  const review = useReview();
  const segment = segmentAtHand(review.outline, review.state);
  const { data: revisions } = useQuery({
    queryKey: ["revisions", review.document.id, segment?.id, segment?.revision],
    queryFn: () => (segment ? fetchRevisions(review.document.id, segment.id) : []),
    enabled: segment !== undefined,
  });
  if (!segment) return <EmptyState title={t("review.history.noSegment")} />;
  if (!revisions) return <Progress label={t("review.history.loading")} />;
  return (
    <ol className="flex flex-col gap-2 p-3">
      {revisions.map((revision) => (
        <li key={revision.sequence}>
          <RevisionCard
            segment={segment}
            revision={revision}
            parent={revisions.find(({ sequence }) => sequence === revision.basedOn)}
          />
        </li>
      ))}
    </ol>
  );
}

interface CardProps {
  readonly segment: Segment;
  readonly revision: Revision;
  readonly parent: Revision | undefined;
}

function RevisionCard({ segment, revision, parent }: CardProps) {
  const { t } = useTranslation();
  const words = useWords();
  const { outline, actions } = useReview();
  const language = languageOf(outline, segment.edition);
  const isCurrent = revision.sequence === segment.revision;
  return (
    <article className="flex flex-col gap-2 rounded-lg border border-line p-3 text-sm">
      <header className="flex items-baseline justify-between gap-2">
        <h3 className="font-medium">{t(`review.cause.${revision.cause}`)}</h3>
        <p className="text-xs text-ink-muted">
          {t("review.history.by", { author: revision.author, time: words.time(revision.at) })}
        </p>
      </header>
      <p
        lang={language}
        dir={directionOf(language)}
        className="font-serif text-base leading-6 whitespace-pre-wrap"
      >
        {parent ? (
          <SegmentCodes segment={segment.id}>
            <TextDiff before={parent.text} after={revision.text} language={language} />
          </SegmentCodes>
        ) : (
          <Quoted segment={segment.id} text={revision.text} />
        )}
      </p>
      <RevisionSources segment={segment} revision={revision} />
      <div className="flex flex-wrap justify-end gap-2">
        {!isCurrent && <CompareSince change={revision.sequence} />}
        {isCurrent ? (
          <span className="text-xs text-ink-muted">{t("review.history.current")}</span>
        ) : (
          <Button onPress={() => void actions.restore(segment.id, revision.text)}>
            {t("review.history.restore")}
          </Button>
        )}
      </div>
    </article>
  );
}
