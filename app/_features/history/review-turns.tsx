"use client";

import { useTranslation } from "react-i18next";
import { useHistory } from "./history-context.tsx";
import type { TimelineEntry } from "./requests.ts";
import { NO_OUTLINE } from "./shown.ts";
import { useWords } from "./words.ts";

/** Verdicts that were given or taken back, a line an edition. */
export function ReviewTurns({ counts }: { readonly counts: TimelineEntry["reviews"] }) {
  const { t } = useTranslation();
  const words = useWords();
  const { outline = NO_OUTLINE } = useHistory().shown ?? {};
  return counts.map(({ edition, verdict, segments }) => {
    const language = words.edition(edition, outline.editions);
    return (
      <p key={`${edition} ${verdict}`}>
        {t(`history.reviews.${verdict ?? "cleared"}`, { count: segments, language })}
      </p>
    );
  });
}
