"use client";

import { useTranslation } from "react-i18next";
import { writtenText } from "#lib/core/text/written-codes.ts";
import type { TimelineEntry } from "./requests.ts";
import { useWords } from "./words.ts";

// A batch may touch thousands of flags; the rest is counted.
const SHOWN = 20;

/** Flags that were raised, altered or withdrawn, one a line. */
export function FlagTurns({ turns }: { readonly turns: TimelineEntry["flags"] }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <>
      {turns.slice(0, SHOWN).map(({ before, after }) => {
        const flag = after ?? before;
        if (!flag) return null;
        const what = before === null ? "raised" : after === null ? "withdrawn" : "altered";
        const values = { category: words.category(flag.category), quote: writtenText(flag.quote) };
        return <p key={flag.id}>{t(`review.timeline.flag.${what}`, values)}</p>;
      })}
      {turns.length > SHOWN && (
        <p className="text-ink-muted">
          {t("history.preview.andMore", { count: turns.length - SHOWN })}
        </p>
      )}
    </>
  );
}
