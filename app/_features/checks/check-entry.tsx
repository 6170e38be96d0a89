"use client";

import { RotateCcw } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/_ui/badge.tsx";
import { IconButton } from "#app/_ui/icon-button.tsx";
import { Switch } from "#app/_ui/switch.tsx";
import { CheckExamples } from "./check-examples.tsx";
import { CheckLanguages } from "./check-languages.tsx";
import { PrecisionFigure, PrecisionTable } from "./precision-figure.tsx";
import type { Check } from "./requests.ts";
import { SeveritySelect } from "./severity-select.tsx";
import { useCheckChoice } from "./use-desk.ts";
import { useWords } from "./words.ts";

/** One check: what it finds, how often it was right, and what the desk chose for it. */
export function CheckEntry({ check }: { readonly check: Check }) {
  const { t } = useTranslation();
  const words = useWords();
  const { choose } = useCheckChoice(check);
  const name = words.check(check.id);
  const severity = check.chosen?.severity ?? null;
  return (
    <article
      id={check.id}
      aria-label={name}
      className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-2 p-4 data-off:bg-surface"
      data-off={!check.isOn || undefined}
    >
      <Switch
        label={name}
        isOn={check.isOn}
        onChange={(isOn) => choose({ language: "*", isOn, severity })}
      />
      <div className="flex min-w-0 flex-col gap-2">
        <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          <div className="min-w-0 grow basis-60">
            <div className="flex flex-wrap items-center gap-2">
              <h3 className="font-medium">{name}</h3>
              <Scope check={check} />
            </div>
            <p className="text-sm text-ink-muted">{words.meaning(check.id)}</p>
          </div>
          <Controls check={check} />
        </header>
        {check.isOptional && <p className="text-xs text-warn-text">{t("checkPage.optional")}</p>}
        <PrecisionFigure figures={check.figures} />
        <Details check={check} />
      </div>
    </article>
  );
}

function Scope({ check }: { readonly check: Check }) {
  const { t } = useTranslation();
  const words = useWords();
  const { languages } = check;
  return (
    <>
      <Badge>
        {languages === "all"
          ? t("checkPage.languages.all")
          : words.list(languages.map((tag) => words.language(tag)))}
      </Badge>
      {check.needs !== "mono" && <Badge tone="accent">{t(`checkPage.needs.${check.needs}`)}</Badge>}
    </>
  );
}

function Controls({ check }: { readonly check: Check }) {
  const { t } = useTranslation();
  const words = useWords();
  const { choose, reset } = useCheckChoice(check);
  const name = words.check(check.id);
  return (
    <div className="flex flex-wrap items-center gap-2">
      {check.chosen && (
        <IconButton label={t("checkPage.reset", { name })} onPress={() => reset("*")}>
          <RotateCcw aria-hidden className="size-4 rtl:-scale-x-100" />
        </IconButton>
      )}
      <div className="w-52">
        <SeveritySelect
          label={t("checkPage.severityOf", { name })}
          severity={check.chosen?.severity ?? null}
          own={check.defaultSeverity}
          isDisabled={!check.isOn}
          onChange={(severity) => choose({ language: "*", isOn: check.isOn, severity })}
        />
      </div>
      <CheckLanguages check={check} />
    </div>
  );
}

function Details({ check }: { readonly check: Check }) {
  const { t } = useTranslation();
  const words = useWords();
  if (check.examples.length === 0 && check.figures.length === 0) return null;
  return (
    <details>
      <summary
        aria-label={t("checkPage.detailsOf", { name: words.check(check.id) })}
        className="w-fit cursor-pointer rounded-md text-sm text-accent-text hover:underline"
      >
        {t("checkPage.details")}
      </summary>
      <div className="flex flex-col gap-4 pt-2">
        {check.examples.length > 0 && <CheckExamples examples={check.examples} />}
        <PrecisionTable figures={check.figures} />
      </div>
    </details>
  );
}
