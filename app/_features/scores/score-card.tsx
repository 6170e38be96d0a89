import { CircleCheck, CircleX } from "lucide-react";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/_ui/badge.tsx";
import { writtenPoints, writtenScore } from "#lib/core/quality/scores/written-score.ts";
import type { NamedScoreProfile, ScoredEdition } from "./requests.ts";
import { useWords } from "./words.ts";

type Score = ScoredEdition["score"];

interface Props {
  readonly title: string;
  readonly score: Score;
  readonly profile: NamedScoreProfile;
  /** Said below, about this text alone. */
  readonly children?: ReactNode;
}

/** A score with everything that it was made of: formula, numbers, word base, and how far it can be relied on. */
export function ScoreCard({ title, score, profile, children }: Props) {
  const { t } = useTranslation();
  const { number, counts } = useWords();
  const id = useId();
  const said = counts(score.counts);
  return (
    <section
      aria-labelledby={id}
      className="flex break-inside-avoid flex-col gap-3 rounded-xl border border-line bg-surface-raised p-5"
    >
      <h2 id={id} className="text-sm font-semibold">
        {title}
      </h2>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <p className="text-4xl font-semibold tracking-tight tabular-nums">
          {score.value === null ? "–" : number(score.value, 2)}
        </p>
        <Verdict score={score} />
      </div>
      <p className="text-sm text-pretty text-ink-muted">
        {said === "" ? t("scores.noErrors") : said}
      </p>
      <Calculation score={score} profile={profile} />
      <SampleNote score={score} />
      {children}
    </section>
  );
}

function Verdict({ score: { verdict, failsBy, threshold } }: { readonly score: Score }) {
  const { t } = useTranslation();
  const { number } = useWords();
  if (verdict === null) return null;
  const limit = threshold === null ? "" : number(threshold, 2);
  if (verdict === "pass") {
    return (
      <Badge tone="ok">
        <CircleCheck aria-hidden className="size-3.5" />
        {threshold === null ? t("scores.passes") : t("scores.passesAt", { limit })}
      </Badge>
    );
  }
  return (
    <Badge tone="danger">
      <CircleX aria-hidden className="size-3.5" />
      {failsBy === "critical" ? t("scores.failsCritical") : t("scores.failsAt", { limit })}
    </Badge>
  );
}

/** The formula by its name, and line by line with the numbers put in, which read from left to right in every language. */
function Calculation({ score, profile }: Pick<Props, "score" | "profile">) {
  const { t } = useTranslation();
  const { number } = useWords();
  const lines = [
    writtenPoints(score, profile.profile.points, number),
    ...writtenScore(score, number),
  ];
  return (
    <div className="flex flex-col gap-1.5">
      <p className="text-xs font-medium text-ink-muted">{t(`scores.formula.${score.formula}`)}</p>
      <dl className="grid grid-cols-[max-content_1fr] gap-x-3 gap-y-1 rounded-lg bg-surface px-3 py-2 text-xs">
        {lines.map(({ name, formula }) => (
          <div key={name} className="contents">
            <dt className="text-ink-muted">{t(`scores.line.${name}`)}</dt>
            <dd dir="ltr" className="text-start tabular-nums wrap-anywhere">
              {formula}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function SampleNote({ score }: { readonly score: Score }) {
  const { t } = useTranslation();
  const { number } = useWords();
  const { words, wordBase, interval, sample, segments, formula } = score;
  // Left to right, so that a minus sign stays in front in a text from right to left.
  const isolated = (value: number) => `\u2066${number(value, 2)}\u2069`;
  const base =
    formula === "per-segment"
      ? t("scores.base.segments", { count: segments })
      : t(`scores.base.${wordBase}`, { count: words });
  return (
    <div className="flex flex-col gap-1 text-xs text-pretty text-ink-muted">
      <p>
        {base}
        {interval &&
          ` · ${t("scores.interval", { low: isolated(interval.low), high: isolated(interval.high) })}`}
      </p>
      <p>{t(`scores.sample.${sample}`)}</p>
    </div>
  );
}
