"use client";

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Bar, BarGroup } from "#app/_ui/bar.tsx";
import { BackLink } from "#app/_ui/bar-items.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { PrintBarButton } from "#app/_ui/print-button.tsx";
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
    <>
      <Bar
        label={t("scores.title")}
        title={t("scores.heading", { title: document.title })}
        back={<BackLink href={`/documents/${document.id}`} label={t("app.toReview")} />}
      >
        <BarGroup>
          {profiles && profile && (
            <ProfileChoice profiles={profiles} chosen={profile} onChoose={choose} />
          )}
        </BarGroup>
        <BarGroup>
          {scores && (
            <ExportMenu document={document.id} profile={chosen} editions={scores.editions} />
          )}
          <PrintBarButton label={t("app.print")} />
        </BarGroup>
      </Bar>
      <div className="mx-auto flex max-w-6xl flex-col gap-6 px-4 py-6 sm:px-6 print:max-w-none print:p-0">
        {profile && <p className="hidden text-sm print:block">{nameOf(profile)}</p>}
        {error && <Notice tone="danger">{explainProblem(i18n, error)}</Notice>}
        {scores ? (
          <ScoreReport scores={scores} />
        ) : (
          !error && <Progress label={t("scores.loading")} />
        )}
      </div>
    </>
  );
}
