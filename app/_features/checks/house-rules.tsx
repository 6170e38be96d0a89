"use client";

import { Pencil, Plus, Trash2 } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/_ui/badge.tsx";
import { Button } from "#app/_ui/button.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { IconButton } from "#app/_ui/icon-button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Progress } from "#app/_ui/progress.tsx";
import { Switch } from "#app/_ui/switch.tsx";
import { isFound } from "./check-groups.ts";
import { PrecisionFigure } from "./precision-figure.tsx";
import type { HouseRule } from "./requests.ts";
import { fieldsOf, useRuleActions, useRules } from "./use-rules.ts";
import { useWords } from "./words.ts";

// What reads patterns is large: it comes when somebody writes one.
const RuleDialog = lazy(async () => ({ default: (await import("./rule-dialog.tsx")).RuleDialog }));

/** The desk's own rules: what they look for, how often they were right; they are written and tried here. */
export function HouseRules({ query }: { readonly query: string }) {
  const { t } = useTranslation();
  const { data: rules, isError, refetch } = useRules();
  const [open, setOpen] = useState<HouseRule | "new" | null>(null);
  const found = rules?.filter(({ name, message, pattern }) =>
    isFound(query, [name, message, pattern]),
  );
  return (
    <section aria-labelledby="house" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="house" className="text-lg font-semibold">
          {t("checkPage.group.house")}
        </h2>
        <Button onPress={() => setOpen("new")}>
          <Plus aria-hidden className="size-4" />
          {t("checkPage.rule.new")}
        </Button>
      </div>
      {isError && (
        <Notice tone="danger">
          {t("checkPage.failed")}{" "}
          <button type="button" className="underline" onClick={() => void refetch()}>
            {t("app.failure.retry")}
          </button>
        </Notice>
      )}
      {!rules && !isError && <Progress label={t("checkPage.loading")} />}
      {rules?.length === 0 && (
        <div className="rounded-lg border border-dashed border-line">
          <EmptyState title={t("checkPage.rule.none")}>{t("checkPage.rule.noneHint")}</EmptyState>
        </div>
      )}
      {found && found.length > 0 && (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface-raised">
          {found.map((rule) => (
            <li key={rule.id}>
              <RuleEntry rule={rule} onEdit={() => setOpen(rule)} />
            </li>
          ))}
        </ul>
      )}
      {open && (
        <Suspense fallback={<Progress label={t("checkPage.loading")} />}>
          <RuleDialog rule={open === "new" ? null : open} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </section>
  );
}

interface EntryProps {
  readonly rule: HouseRule;
  readonly onEdit: () => void;
}

function RuleEntry({ rule, onEdit }: EntryProps) {
  const { t } = useTranslation();
  const { save, drop } = useRuleActions();
  const { name } = rule;
  return (
    <article
      id={rule.check}
      aria-label={name}
      data-off={!rule.isOn || undefined}
      className="grid grid-cols-[auto_1fr_auto] gap-x-3 p-4 data-off:bg-surface"
    >
      <Switch
        label={name}
        isOn={rule.isOn}
        onChange={(isOn) => void save({ ...fieldsOf(rule), isOn }, rule)}
      />
      <div className="flex min-w-0 flex-col gap-1">
        <div className="flex flex-wrap items-center gap-2">
          <h3 className="font-medium wrap-anywhere">
            <bdi>{name}</bdi>
          </h3>
          <RuleScope rule={rule} />
        </div>
        <p className="text-sm wrap-anywhere text-ink-muted">
          <bdi>{rule.message}</bdi>
        </p>
        <p className="text-sm">
          <code dir="ltr" className="rounded bg-surface px-1.5 py-0.5 wrap-anywhere">
            {rule.pattern}
          </code>
          {rule.replacement !== null && (
            <>
              {" "}
              <span className="inline-block rtl:-scale-x-100">→</span>{" "}
              <code dir="ltr" className="rounded bg-surface px-1.5 py-0.5 wrap-anywhere">
                {rule.replacement}
              </code>
            </>
          )}
        </p>
        <PrecisionFigure figures={rule.figures} />
      </div>
      <div className="flex gap-1">
        <IconButton label={t("checkPage.rule.edit", { name })} onPress={onEdit}>
          <Pencil aria-hidden className="size-4" />
        </IconButton>
        <IconButton label={t("checkPage.rule.drop", { name })} onPress={() => void drop(rule)}>
          <Trash2 aria-hidden className="size-4" />
        </IconButton>
      </div>
    </article>
  );
}

function RuleScope({ rule: { kind, languages, severity } }: { readonly rule: HouseRule }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <>
      <Badge>{t(`checkPage.rule.kinds.${kind}`)}</Badge>
      <Badge>
        {languages === "all"
          ? t("checkPage.languages.all")
          : words.list(languages.map((tag) => words.language(tag)))}
      </Badge>
      <Badge tone="accent">{t(`severity.${severity}`)}</Badge>
    </>
  );
}
