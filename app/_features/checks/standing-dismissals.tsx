"use client";

import { Undo2 } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/_ui/badge.tsx";
import { Button } from "#app/_ui/button.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { formatsOf } from "#app/_ui/formats.ts";
import { IconButton } from "#app/_ui/icon-button.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { Progress } from "#app/_ui/progress.tsx";
import { isFound } from "./check-groups.ts";
import type { StandingDismissal } from "./requests.ts";
import { useDismissals, useWithdrawal } from "./use-dismissals.ts";
import { useWords } from "./words.ts";

/** What editors have set aside in all documents: the words, where that holds, why and by whom. It is taken back here. */
export function StandingDismissals({ query }: { readonly query: string }) {
  const { t } = useTranslation();
  const { data: dismissals, isError, refetch } = useDismissals();
  return (
    <section aria-labelledby="dismissals" className="flex flex-col gap-3">
      <header>
        <h2 id="dismissals" className="text-lg font-semibold">
          {t("checkPage.dismissal.title")}
        </h2>
        <p className="text-sm text-pretty text-ink-muted">{t("checkPage.dismissal.hint")}</p>
      </header>
      {isError && (
        <div className="flex flex-col items-start gap-3">
          <Notice tone="danger">{t("checkPage.failed")}</Notice>
          <Button onPress={() => void refetch()}>{t("app.failure.retry")}</Button>
        </div>
      )}
      {!dismissals && !isError && <Progress label={t("checkPage.loading")} />}
      {dismissals?.length === 0 && (
        <div className="rounded-lg border border-dashed border-line">
          <EmptyState title={t("checkPage.dismissal.none")}>
            {t("checkPage.dismissal.noneHint")}
          </EmptyState>
        </div>
      )}
      {dismissals && dismissals.length > 0 && <Found dismissals={dismissals} query={query} />}
    </section>
  );
}

// A desk gathers hundreds over the years: more than this many come when they are asked for.
const PAGE = 50;

interface FoundProps {
  readonly dismissals: readonly StandingDismissal[];
  readonly query: string;
}

function Found({ dismissals, query }: FoundProps) {
  const { t } = useTranslation();
  const words = useWords();
  const [most, setMost] = useState(PAGE);
  const shown = useDeferredValue(most);
  const found = dismissals.filter((one) =>
    isFound(query, [one.words, one.reason, one.author, words.check(one.check)]),
  );
  return (
    <>
      <p className="text-xs text-ink-muted tabular-nums" role="status">
        {t("checkPage.dismissal.found", { number: found.length, all: dismissals.length })}
      </p>
      {found.length > 0 && (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface-raised">
          {found.slice(0, shown).map((one) => (
            <li key={one.id}>
              <Entry dismissal={one} />
            </li>
          ))}
        </ul>
      )}
      {found.length > most && (
        <div>
          <Button onPress={() => setMost(most + PAGE)}>{t("checkPage.dismissal.more")}</Button>
        </div>
      )}
    </>
  );
}

function Entry({ dismissal }: { readonly dismissal: StandingDismissal }) {
  const { t } = useTranslation();
  const words = useWords();
  const withdraw = useWithdrawal();
  const { scope, check, language, reason } = dismissal;
  return (
    <article
      aria-label={`${isolated(dismissal.words)} ${words.check(check)}`}
      className="grid grid-cols-[1fr_auto] items-start gap-x-3 p-4"
    >
      <div className="flex min-w-0 flex-col gap-1">
        <div className="flex flex-wrap items-center gap-2">
          <h3 className="font-serif text-base wrap-anywhere">
            <bdi lang={language}>{dismissal.words || t("checkPage.dismissal.place")}</bdi>
          </h3>
          <Badge>
            {scope === "everywhere" ? t("checkPage.languages.all") : words.language(language)}
          </Badge>
        </div>
        <p className="text-sm">
          {/* A house rule that is gone has left no name. */}
          <bdi>{words.check(check)}</bdi>
        </p>
        {reason !== "" && (
          <p className="text-sm wrap-anywhere text-ink-muted">
            <bdi>{reason}</bdi>
          </p>
        )}
        <Signature dismissal={dismissal} />
      </div>
      <IconButton
        label={t("checkPage.dismissal.withdraw", { words: isolated(dismissal.words) })}
        onPress={() => withdraw(dismissal)}
      >
        <Undo2 aria-hidden className="size-4 rtl:-scale-x-100" />
      </IconButton>
    </article>
  );
}

function Signature({ dismissal: { author, at } }: { readonly dismissal: StandingDismissal }) {
  const { i18n } = useTranslation();
  return (
    <p className="flex flex-wrap gap-x-2 text-xs text-ink-muted">
      <bdi>{author}</bdi>
      <time dateTime={at}>{formatsOf(i18n.language).times.format(new Date(at))}</time>
    </p>
  );
}
