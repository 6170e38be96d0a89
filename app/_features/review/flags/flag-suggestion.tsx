"use client";

import { Check } from "lucide-react";
import { useTranslation } from "react-i18next";
import { TextDiff } from "#app/_diff/text-diff.tsx";
import { languageOfSegment } from "#app/_features/review/document/outline.ts";
import { SegmentCodes } from "#app/_features/review/grid/segment-codes.tsx";
import type { Flag } from "#app/_features/review/requests.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { Button } from "#app/_ui/button.tsx";
import { directionOf } from "#lib/core/text/direction.ts";

/** What a flag proposes, against the words that stand; it can be taken while they stand. Nothing where it proposes nothing. */
export function FlagSuggestion({ flag }: { readonly flag: Flag }) {
  const { t } = useTranslation();
  const { outline, actions } = useReview();
  const { suggestion, start, state } = flag;
  if (suggestion === null) return null;
  const language = languageOfSegment(outline, flag.segment);
  const isTaken = state === "fixed" && flag.quote === suggestion;
  if (isTaken) return null;
  return (
    <div className="flex items-center justify-between gap-2 rounded-md bg-surface p-2">
      <p
        lang={language}
        dir={directionOf(language)}
        className="min-w-0 font-serif text-base wrap-anywhere whitespace-pre-wrap"
      >
        <span className="sr-only">{t("review.flags.card.suggested")}</span>
        <SegmentCodes segment={flag.segment}>
          <TextDiff before={flag.quote} after={suggestion} language={language} />
        </SegmentCodes>
      </p>
      <Button
        isDisabled={start === null || flag.id < 0}
        onPress={() => void actions.acceptSuggestion(flag)}
      >
        <Check aria-hidden className="size-4" />
        {t("review.flags.card.acceptSuggestion")}
      </Button>
    </div>
  );
}
