"use client";

import { History } from "lucide-react";
import Link from "next/link";
import { useTranslation } from "react-i18next";
import type { OriginatingChange } from "#app/_features/review/authorship/authorship.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";

interface Props {
  readonly change: OriginatingChange;
  readonly sequence: number;
}

/** Who made a change, when, what it was and why, with a link to it. */
export function ChangeNote({ change, sequence }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { document } = useReview();
  const { author, at, kind, cause } = change;
  return (
    <div className="flex flex-col gap-1 text-sm">
      <p>
        <bdi className="font-medium">{author}</bdi>{" "}
        <time dateTime={at} className="text-xs text-ink-muted">
          {words.time(at)}
        </time>
      </p>
      <p>{cause && cause !== "edit" ? t(`review.cause.${cause}`) : t(`review.kind.${kind}`)}</p>
      <Why change={change} />
      <Link
        href={`/documents/${document.id}/history?at=${sequence}`}
        className="flex items-center gap-1.5 self-start text-accent-text underline underline-offset-2"
      >
        <History aria-hidden className="size-3.5" />
        {t("review.authorship.toChange", { sequence })}
      </Link>
    </div>
  );
}

/** Which finding or flag it answered. */
function Why({ change: { check, flag } }: Pick<Props, "change">) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <>
      {check !== undefined && (
        <p>{t("review.authorship.check", { check: words.check({ check, name: null }) })}</p>
      )}
      {flag && (
        <p>
          {t("review.authorship.flag", { category: words.category(flag.category) })}
          {flag.note !== "" && (
            <>
              {" "}
              <span dir="auto">{t("review.authorship.note", { note: flag.note })}</span>
            </>
          )}
        </p>
      )}
    </>
  );
}
