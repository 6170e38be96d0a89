"use client";

import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/_ui/button.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Progress } from "#app/_ui/progress.tsx";
import { SearchField } from "#app/_ui/search-field.tsx";
import { CheckEntry } from "./check-entry.tsx";
import { type GroupedChecks, type GroupIds, grouped, isFound } from "./check-groups.ts";
import { HouseRules } from "./house-rules.tsx";
import { PolicyChoice } from "./policy-choice.tsx";
import { StandingDismissals } from "./standing-dismissals.tsx";
import { useChecks } from "./use-desk.ts";
import { useWords } from "./words.ts";

/** Every check there is: what it finds, how often it was right, and what the desk chose for it. */
export function ChecksScreen({ groups }: { readonly groups: GroupIds }) {
  const { t } = useTranslation();
  const [query, setQuery] = useState("");
  const shown = useDeferredValue(query);
  return (
    <div className="mx-auto flex max-w-5xl flex-col gap-6 px-4 py-8 sm:px-6 sm:py-10">
      <header className="flex flex-col gap-1">
        <h1 className="text-2xl font-semibold">{t("checkPage.title")}</h1>
        <p className="text-sm text-pretty text-ink-muted">{t("checkPage.hint")}</p>
      </header>
      <SearchField
        label={t("checkPage.search")}
        clearLabel={t("checkPage.clearSearch")}
        value={query}
        onChange={setQuery}
      />
      {shown === "" && <PolicyChoice />}
      <Checks groups={groups} query={shown} />
      <HouseRules query={shown} />
      <StandingDismissals query={shown} />
    </div>
  );
}

interface ChecksProps {
  readonly groups: GroupIds;
  readonly query: string;
}

function Checks({ groups, query }: ChecksProps) {
  const { t } = useTranslation();
  const words = useWords();
  const { data: checks, isError, refetch } = useChecks();
  if (isError) {
    return (
      <div className="flex flex-col items-start gap-3">
        <Notice tone="danger">{t("checkPage.failed")}</Notice>
        <Button onPress={() => void refetch()}>{t("app.failure.retry")}</Button>
      </div>
    );
  }
  if (!checks) return <Progress label={t("checkPage.loading")} />;
  const found = checks.filter(({ id, category }) =>
    isFound(query, [words.check(id), words.meaning(id), words.category(category), id]),
  );
  if (found.length === 0) {
    return <EmptyState title={t("checkPage.none")}>{t("checkPage.noneHint")}</EmptyState>;
  }
  return grouped(found, groups).map((group) => <Group key={group.group} {...group} />);
}

function Group({ group, checks }: GroupedChecks) {
  const { t } = useTranslation();
  const on = checks.filter(({ isOn }) => isOn).length;
  return (
    <section aria-labelledby={group} className="flex flex-col gap-3">
      <div className="flex items-baseline justify-between gap-3">
        <h2 id={group} className="text-lg font-semibold">
          {t(`checkPage.group.${group}`)}
        </h2>
        <p className="text-xs text-ink-muted tabular-nums">
          {t("checkPage.on", { number: on, all: checks.length })}
        </p>
      </div>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface-raised">
        {checks.map((check) => (
          <li key={check.id}>
            <CheckEntry check={check} />
          </li>
        ))}
      </ul>
    </section>
  );
}
