"use client";

import { useTranslation } from "react-i18next";
import { languageOfSegment } from "#app/_features/review/document/outline.ts";
import type { Item } from "#app/_features/review/findings/marks.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { nextSeverity, SEVERITY_SIGNS } from "./severity-signs.ts";

/** What is wrong, where, who says so and since when; a press on the severity makes it the next one. */
export function FlagHead({ item }: { readonly item: Extract<Item, { kind: "flag" }> }) {
  const { t } = useTranslation();
  const words = useWords();
  const { outline, actions } = useReview();
  const { flag } = item;
  const row = (outline.rowOf.get(flag.segment) ?? 0) + 1;
  const language = words.language(languageOfSegment(outline, flag.segment));
  return (
    <header className="flex items-start justify-between gap-2">
      <div className="min-w-0">
        <h3>
          <button
            type="button"
            className="min-h-6 text-start font-medium hover:underline"
            onClick={() => actions.goTo(item)}
          >
            {words.category(flag.category)}
          </button>
        </h3>
        <p className="text-xs text-ink-muted">
          {t("review.flags.place", { row, language })}
          {flag.author !== "" && (
            <>
              {" · "}
              <bdi>{flag.author}</bdi>
              {" · "}
              <time dateTime={flag.at}>{words.time(flag.at)}</time>
            </>
          )}
        </p>
      </div>
      <SeverityButton flag={flag} />
    </header>
  );
}

function SeverityButton({ flag }: Pick<Extract<Item, { kind: "flag" }>, "flag">) {
  const { t } = useTranslation();
  const words = useWords();
  const { actions } = useReview();
  const { icon: Icon, tone } = SEVERITY_SIGNS[flag.severity];
  const next = nextSeverity(flag.severity);
  const names = { severity: words.severity(flag.severity), next: words.severity(next) };
  return (
    <button
      type="button"
      disabled={flag.id < 0}
      aria-label={t("review.flags.card.severity", names)}
      title={t("review.flags.card.severity", names)}
      className="-m-1 shrink-0 rounded-full p-1 hover:bg-hover"
      onClick={() => void actions.alter(flag.id, { severity: next })}
    >
      <Badge tone={tone}>
        <Icon aria-hidden className="size-3.5" />
        {names.severity}
      </Badge>
    </button>
  );
}
