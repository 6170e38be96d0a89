"use client";

import { ArrowLeft, Printer } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/_ui/button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Progress } from "#app/_ui/progress.tsx";
import { explainProblem } from "#lib/i18n.ts";
import { ExportMenu } from "./export-menu.tsx";
import { ProfileChoice } from "./profile-choice.tsx";
import { ScoreReport } from "./score-report.tsx";
import { useProfiles } from "./use-profiles.ts";
import { useScores } from "./use-scores.ts";
import { useWords } from "./words.ts";

interface Props {
  readonly document: { readonly id: string; readonly title: string };
  /** The profile that is chosen at first. */
  readonly profile: string;
}

/** The scores of a document, with what they are made of. */
export function ScoresScreen({ document, profile: first }: Props) {
  const { t, i18n } = useTranslation();
  const { profile: nameOf } = useWords();
  const [chosen, setChosen] = useState(first);
  const { data: profiles } = useProfiles();
  const { data: scores, error } = useScores(document.id, chosen);
  const profile = profiles?.find(({ id }) => id === chosen) ?? profiles?.[0];
  const choose = (id: string) => {
    setChosen(id);
    window.history.replaceState(null, "", `?profile=${encodeURIComponent(id)}`);
  };
  return (
    <div className="mx-auto flex max-w-6xl flex-col gap-6 px-4 py-8 sm:px-6 print:max-w-none print:p-0">
      <header className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <div className="me-auto flex min-w-0 flex-col gap-1">
          <Link
            href={`/documents/${document.id}`}
            className="flex w-fit items-center gap-1.5 rounded text-sm text-ink-muted hover:text-ink print:hidden"
          >
            <ArrowLeft aria-hidden className="size-4 rtl:-scale-x-100" />
            {t("scores.back")}
          </Link>
          <h1 className="font-serif text-2xl font-semibold text-balance">
            {t("scores.title")}: <bdi>{document.title}</bdi>
          </h1>
          {profile && <p className="hidden text-sm print:block">{nameOf(profile)}</p>}
        </div>
        <div className="flex flex-wrap items-center gap-2 print:hidden">
          {profiles && profile && (
            <ProfileChoice profiles={profiles} chosen={profile} onChoose={choose} />
          )}
          {scores && (
            <ExportMenu document={document.id} profile={chosen} editions={scores.editions} />
          )}
          <Button onPress={() => window.print()}>
            <Printer aria-hidden className="size-4" />
            {t("scores.print")}
          </Button>
        </div>
      </header>
      {error && <Notice tone="danger">{explainProblem(i18n, error)}</Notice>}
      {scores ? (
        <ScoreReport scores={scores} />
      ) : (
        !error && <Progress label={t("scores.loading")} />
      )}
    </div>
  );
}
