import { useTranslation } from "react-i18next";
import { Notice } from "#app/_ui/notice.tsx";
import { CategoryFigure } from "./category-figure.tsx";
import { DaysFigure } from "./days-figure.tsx";
import { EditsFigure } from "./edits-figure.tsx";
import { HopFigure } from "./hop-figure.tsx";
import { PlacesFigure } from "./places-figure.tsx";
import { ProgressFigure } from "./progress-figure.tsx";
import type { DocumentScores } from "./requests.ts";
import { ScoreCard } from "./score-card.tsx";
import { SeverityFills } from "./severity-fills.tsx";
import { useWords } from "./words.ts";

/** All scores of a document, then the pictures. */
export function ScoreReport({ scores }: { readonly scores: DocumentScores }) {
  const { t } = useTranslation();
  const { hop } = useWords();
  const { id, head, editions, profile, whole, flags, days } = scores;
  const hasErrors = editions.some(({ categories }) => categories.length > 0);
  return (
    <>
      <SeverityFills />
      {flags === 0 && !profile.profile.countsFindings && <Notice>{t("scores.noFlags")}</Notice>}
      <div className="grid items-start gap-4 md:grid-cols-2 xl:grid-cols-3">
        <ScoreCard title={t("scores.whole")} score={whole} profile={profile} />
        {editions.map((edition) => (
          <ScoreCard
            key={edition.id}
            title={hop(edition, editions)}
            score={edition.score}
            profile={profile}
          >
            <HopNote edition={edition} />
          </ScoreCard>
        ))}
      </div>
      {hasErrors && (
        <>
          <CategoryFigure editions={editions} />
          <HopFigure editions={editions} />
          <PlacesFigure document={id} editions={editions} />
        </>
      )}
      <DaysFigure days={days} />
      <EditsFigure document={id} head={head} editions={editions} />
      <ProgressFigure editions={editions} />
    </>
  );
}

/** Where some errors of an edition were born elsewhere, its own step has a score of its own. */
function HopNote({ edition }: { readonly edition: DocumentScores["editions"][number] }) {
  const { t } = useTranslation();
  const { number } = useWords();
  const { score, hop } = edition;
  if (hop.value === null || hop.value === score.value) return null;
  return (
    <p className="text-xs text-pretty text-ink-muted">
      {t("scores.hopAlone", { value: number(hop.value, 2), points: number(hop.points, 2) })}
    </p>
  );
}
