"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Undo2 } from "lucide-react";
import Link from "next/link";
import { useTranslation } from "react-i18next";
import { TextDiff } from "#app/_diff/text-diff.tsx";
import { CompareSince } from "#app/_features/review/baseline/compare-since.tsx";
import { languageOf } from "#app/_features/review/document/outline.ts";
import { SegmentCodes } from "#app/_features/review/grid/segment-codes.tsx";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import { Button } from "#app/_ui/button.tsx";
import { IconButton } from "#app/_ui/icon-button.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { Progress } from "#app/_ui/progress.tsx";
import { directionOf } from "#lib/core/text/direction.ts";
import { writtenText } from "#lib/core/text/written-codes.ts";
import { fetchTimeline, type TimelineEntry } from "./requests.ts";
import { ReviewTurns } from "./review-turns.tsx";

// Unchanged letters beside a change: enough to know the place.
const CONTEXT = 48;

/** Every change of the document, newest first; each can be undone. */
export function TimelinePanel() {
  const { t } = useTranslation();
  const { document } = useReview();
  const { data, fetchNextPage, hasNextPage, isFetching } = useInfiniteQuery({
    queryKey: ["timeline", document.id, document.head],
    queryFn: ({ pageParam }) => fetchTimeline(document.id, pageParam),
    initialPageParam: Number.MAX_SAFE_INTEGER,
    getNextPageParam: (page) => {
      const last = page.at(-1)?.sequence ?? 1;
      return last > 1 ? last : undefined;
    },
    placeholderData: (previous) => previous,
  });
  if (!data) return <Progress label={t("review.history.loading")} />;
  return (
    <div className="flex flex-col gap-2 p-3">
      <ol className="flex flex-col gap-2">
        {data.pages.flat().map((entry) => (
          <li key={entry.sequence}>
            <EntryCard entry={entry} />
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <Button isDisabled={isFetching} onPress={() => void fetchNextPage()}>
          {t("review.timeline.older")}
        </Button>
      )}
    </div>
  );
}

function EntryCard({ entry }: { readonly entry: TimelineEntry }) {
  const { t } = useTranslation();
  const words = useWords();
  const { document, actions } = useReview();
  const canUndo = !entry.undone && entry.kind !== "import";
  return (
    <article
      data-undone={entry.undone || undefined}
      className="flex flex-col gap-2 rounded-lg border border-line p-3 text-sm data-undone:border-dashed"
    >
      <header className="flex items-start justify-between gap-2">
        <div>
          <h3 className="font-medium">
            <span className="me-1.5 text-ink-muted tabular-nums">{entry.sequence}</span>
            {t(`review.kind.${entry.kind}`)}
            {entry.undoes !== null && ` ${t("review.timeline.of", { sequence: entry.undoes })}`}
          </h3>
          <p className="text-xs text-ink-muted">
            {t("review.history.by", { author: entry.author, time: words.time(entry.at) })}
          </p>
        </div>
        {canUndo ? (
          <IconButton
            label={t("review.timeline.undo", { sequence: entry.sequence })}
            onPress={() => void actions.undo(entry.sequence)}
          >
            <Undo2 className="size-4 rtl:-scale-x-100" />
          </IconButton>
        ) : (
          entry.undone && (
            <span className="text-xs text-ink-muted">{t("review.timeline.undone")}</span>
          )
        )}
      </header>
      <EntryBody entry={entry} />
      <CompareSince change={entry.sequence} />
      <Link
        href={`/documents/${document.id}/history?at=${entry.sequence}`}
        className="self-start text-xs text-accent-text underline underline-offset-2"
      >
        {t("review.authorship.openHistory")}
      </Link>
    </article>
  );
}

function EntryBody({ entry }: { readonly entry: TimelineEntry }) {
  const { t } = useTranslation();
  const words = useWords();
  const { outline } = useReview();
  return (
    <>
      {entry.texts.map((text) => (
        <TextChange key={text.segment} {...text} />
      ))}
      {entry.rows > 0 && <p>{t("review.timeline.rows", { count: entry.rows })}</p>}
      <ReviewTurns counts={entry.reviews} />
      {entry.flags.map(({ before, after }) => {
        const flag = after ?? before;
        if (!flag) return null;
        const what = before === null ? "raised" : after === null ? "withdrawn" : "altered";
        const quote = writtenText(flag.quote, outline.segments.get(flag.segment)?.codes ?? []);
        const values = { category: words.category(flag.category), quote };
        return <p key={flag.id}>{t(`review.timeline.flag.${what}`, values)}</p>;
      })}
      {entry.remarks.map(({ before, after }) => {
        const text = isolated((after ?? before)?.text ?? "");
        const what = after === null ? "withdrawn" : "made";
        return <p key={(after ?? before)?.id}>{t(`review.timeline.remark.${what}`, { text })}</p>;
      })}
      {entry.dismissals.map(({ reason, reopened }) => (
        <p key={reason}>
          {t(`review.timeline.${reopened ? "reopened" : "dismissed"}`, { reason })}
        </p>
      ))}
    </>
  );
}

/** An edit, shown as little more than what changed; a press leads to the segment. */
function TextChange({ segment, before, after }: TimelineEntry["texts"][number]) {
  const words = useWords();
  const { outline, dispatch } = useReview();
  const edition = outline.editionOf(segment);
  const language = languageOf(outline, edition);
  const row = outline.rows[outline.rowOf.get(segment) ?? -1];
  return (
    <div>
      <button
        type="button"
        className="text-xs text-ink-muted hover:underline"
        onClick={() => {
          if (row && edition !== undefined)
            dispatch({ type: "opened", row: row.id, edition, segment });
        }}
      >
        {words.language(language)} · {(outline.rowOf.get(segment) ?? 0) + 1}
      </button>
      <p
        lang={language}
        dir={directionOf(language)}
        className="font-serif text-base leading-6 whitespace-pre-wrap"
      >
        <SegmentCodes segment={segment}>
          <TextDiff before={before} after={after} language={language} context={CONTEXT} />
        </SegmentCodes>
      </p>
    </div>
  );
}
