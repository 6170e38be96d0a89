"use client";

import { useTranslation } from "react-i18next";
import { CardHead } from "#app/_features/review/findings/card-head.tsx";
import type { Item } from "#app/_features/review/findings/marks.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import { SeverityBadge } from "./severity-badge.tsx";
import { nextSeverity } from "./severity-signs.ts";

/** What is wrong, where, who says so and since when; a press on the severity makes it the next one. */
export function FlagHead({ item }: { readonly item: Extract<Item, { kind: "flag" }> }) {
  const words = useWords();
  const { flag } = item;
  return (
    <CardHead
      item={item}
      title={words.category(flag.category)}
      severity={<SeverityButton flag={flag} />}
    >
      {flag.author !== "" && (
        <>
          {" · "}
          <bdi>{flag.author}</bdi>
          {" · "}
          <time dateTime={flag.at}>{words.time(flag.at)}</time>
        </>
      )}
    </CardHead>
  );
}

function SeverityButton({ flag }: Pick<Extract<Item, { kind: "flag" }>, "flag">) {
  const { t } = useTranslation();
  const words = useWords();
  const { actions } = useReview();
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
      <SeverityBadge severity={flag.severity} />
    </button>
  );
}
