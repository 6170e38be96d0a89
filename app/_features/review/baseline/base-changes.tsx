"use client";

import { useTranslation } from "react-i18next";
import { TextDiff } from "#app/_diff/text-diff.tsx";
import { languageOf } from "#app/_features/review/document/outline.ts";
import type { Segment } from "#app/_features/review/requests.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import { directionOf } from "#lib/core/text/direction.ts";
import { useBases } from "./use-baseline.ts";

/** How the text that a segment was made from has changed since; nothing where it has not. */
export function BaseChanges({ segment }: { readonly segment: Segment }) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const { outline, state } = useReview();
  const bases = useBases(segment, state.baseline.kind === "base");
  const changed = bases.filter(({ seen, now }) => seen !== now);
  if (changed.length === 0) return null;
  return (
    <div className="my-1 border-s-2 border-line-strong ps-2 font-sans text-sm text-ink-muted">
      {changed.map(({ base, edition, seen, now }) => {
        const language = languageOf(outline, edition);
        return (
          <div key={base}>
            <p lang={i18n.language} dir={i18n.dir()} className="text-xs">
              {t("review.baseline.baseChanged", { language: words.language(language) })}
            </p>
            <p lang={language} dir={directionOf(language)} className="font-serif">
              <TextDiff before={seen} after={now} language={language} />
            </p>
          </div>
        );
      })}
    </div>
  );
}
