"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { TextDiff } from "#app/_diff/text-diff.tsx";
import { languageOf } from "#app/_features/review/document/outline.ts";
import type { Segment } from "#app/_features/review/requests.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import { Progress } from "#app/_ui/progress.tsx";
import { directionOf } from "#lib/core/text/direction.ts";
import { explainProblem } from "#lib/i18n.ts";
import { fetchSources, type Revision, type Source } from "./requests.ts";

interface Props {
  readonly segment: Segment;
  readonly revision: Revision;
}

/** What the author of a revision had before them: the base texts as they stood then, with what has changed in them since. */
export function RevisionSources({ segment, revision }: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="cursor-pointer text-xs text-ink-muted">
        {t("review.authorship.sources")}
      </summary>
      {isOpen && <Sources segment={segment} revision={revision} />}
    </details>
  );
}

function Sources({ segment, revision }: Props) {
  const { t, i18n } = useTranslation();
  const { document } = useReview();
  const { data: sources, error } = useQuery({
    queryKey: ["sources", document.id, segment.id, revision.sequence, document.head],
    queryFn: () => fetchSources(document.id, segment.id, revision.sequence),
  });
  if (error) return <p role="alert">{explainProblem(i18n, error)}</p>;
  if (!sources) return <Progress label={t("review.history.loading")} />;
  const found = sources.filter(({ seen, now }) => seen !== "" || now !== "");
  if (found.length === 0) {
    return <p className="pt-1 text-xs text-ink-muted">{t("review.authorship.noSources")}</p>;
  }
  return (
    <ul className="flex flex-col gap-2 pt-2">
      {found.map((source) => (
        <li key={source.edition}>
          <OneSource source={source} />
        </li>
      ))}
    </ul>
  );
}

function OneSource({ source: { edition, seen, now } }: { readonly source: Source }) {
  const { t } = useTranslation();
  const words = useWords();
  const { outline } = useReview();
  const language = languageOf(outline, edition);
  const since = seen === now ? "unchangedSince" : "changedSince";
  return (
    <div className="border-s-2 border-line ps-2">
      <p className="text-xs text-ink-muted">
        {t(`review.authorship.${since}`, { language: words.language(language) })}
      </p>
      <p
        lang={language}
        dir={directionOf(language)}
        className="font-serif text-base leading-6 wrap-anywhere whitespace-pre-wrap"
      >
        <TextDiff before={seen} after={now} language={language} />
      </p>
    </div>
  );
}
