"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Progress } from "#app/_ui/progress.tsx";
import { Select } from "#app/_ui/select.tsx";
import { directionOf } from "#lib/core/text/direction.ts";
import { explainProblem } from "#lib/i18n.ts";
import {
  fetchDocuments,
  type HouseRuleFields,
  type HouseRuleTrialOutcome,
  openDocument,
  tryRule,
} from "./requests.ts";
import { patternProblem, tidied } from "./rule-draft.ts";
import { useDelayed } from "./use-delayed.ts";
import { useWords } from "./words.ts";

// The server reads the whole document for each trial: not at every stroke.
const PAUSE_MS = 400;

/** What a rule would find in a document of the desk, before it is saved. */
export function RuleTrial({ rule }: { readonly rule: HouseRuleFields }) {
  const { t } = useTranslation();
  const [document, setDocument] = useState<string | null>(null);
  const { data: documents = [] } = useQuery({ queryKey: ["documents"], queryFn: fetchDocuments });
  const chosen = document ?? documents[0]?.id ?? null;
  if (chosen === null) return null;
  return (
    <section aria-label={t("checkPage.trial.title")} className="flex flex-col gap-2">
      <Select
        label={t("checkPage.trial.title")}
        items={documents.map(({ id, title }) => ({ id, label: title }))}
        selectedKey={chosen}
        onChange={setDocument}
      />
      <Outcome rule={rule} document={chosen} />
    </section>
  );
}

interface OutcomeProps {
  readonly rule: HouseRuleFields;
  readonly document: string;
}

function Outcome({ rule, document }: OutcomeProps) {
  const { t, i18n } = useTranslation();
  const asked = useDelayed(tidied(rule), PAUSE_MS);
  const canRun = asked.pattern !== "" && patternProblem(asked) === null;
  const { data, error } = useQuery({
    queryKey: ["trial", document, asked],
    queryFn: ({ signal }) => tryRule({ rule: asked, document }, signal),
    enabled: canRun,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const shown = useDeferredValue(data);
  if (!canRun) return <p className="text-sm text-ink-muted">{t("checkPage.trial.wait")}</p>;
  if (error) return <Notice tone="danger">{explainProblem(i18n, error)}</Notice>;
  if (!shown) return <Progress label={t("checkPage.trial.running")} />;
  return (
    <>
      <p role="status" className="text-sm">
        {t("checkPage.trial.count", { number: shown.count })}
      </p>
      <Matches matches={shown.matches} document={document} />
    </>
  );
}

interface MatchesProps {
  readonly matches: HouseRuleTrialOutcome["matches"];
  readonly document: string;
}

function Matches({ matches, document }: MatchesProps) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ["document", document],
    queryFn: () => openDocument(document),
  });
  if (matches.length === 0)
    return (
      <EmptyState title={t("checkPage.trial.none")}>{t("checkPage.trial.noneHint")}</EmptyState>
    );
  if (!data) return <Progress label={t("checkPage.trial.running")} />;
  const texts = new Map(data.segments.map(({ id, text }) => [id, text]));
  const languages = new Map(data.editions.map(({ id, language }) => [id, language]));
  return (
    <ul
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keyboard
      tabIndex={0}
      aria-label={t("checkPage.trial.matches")}
      className="flex max-h-72 flex-col divide-y divide-line overflow-auto rounded-md border border-line"
    >
      {matches.map((match) => (
        <MatchLine
          key={`${match.segment}-${match.start}`}
          match={match}
          text={texts.get(match.segment) ?? ""}
          language={languages.get(match.edition) ?? "und"}
        />
      ))}
    </ul>
  );
}

interface MatchProps {
  readonly match: HouseRuleTrialOutcome["matches"][number];
  readonly text: string;
  readonly language: string;
}

// So much of the text is shown on either side.
const CONTEXT = 40;

function MatchLine({ match: { start, end, replacement }, text, language }: MatchProps) {
  const words = useWords();
  const from = Math.max(0, start - CONTEXT);
  const found = text.slice(start, end);
  return (
    <li className="px-3 py-2">
      <p className="text-xs text-ink-muted">{words.language(language)}</p>
      <p lang={language} dir={directionOf(language)} className="font-serif text-base wrap-anywhere">
        {from > 0 && "…"}
        {text.slice(from, start)}
        {replacement === null ? (
          <mark className="rounded-sm bg-warn-soft text-current">{found}</mark>
        ) : (
          <>
            <del className="rounded-sm bg-mark-deleted">{found}</del>
            <ins className="rounded-sm bg-mark-inserted">{replacement}</ins>
          </>
        )}
        {text.slice(end, end + CONTEXT)}
        {end + CONTEXT < text.length && "…"}
      </p>
    </li>
  );
}
