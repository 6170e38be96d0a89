"use client";

import { useTranslation } from "react-i18next";
import type { TimelineEntry } from "./requests.ts";

// A batch may set aside a thousand findings, most of them for one reason.
const SHOWN = 10;

/** Findings that were dismissed or reopened, one a line. */
export function DismissalTurns({ turns }: { readonly turns: TimelineEntry["dismissals"] }) {
  const { t } = useTranslation();
  const left = turns.length - SHOWN;
  return (
    <>
      {turns.slice(0, SHOWN).map(({ reason, reopened }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change, and may be alike
        <p key={index}>{t(`review.timeline.${reopened ? "reopened" : "dismissed"}`, { reason })}</p>
      ))}
      {left > 0 && (
        <p className="text-ink-muted">{t("history.preview.andMore", { count: left })}</p>
      )}
    </>
  );
}
