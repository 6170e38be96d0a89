"use client";

import { Check, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/_ui/button.tsx";
import { directionOf } from "#lib/core/text/direction.ts";
import { CardHead } from "./card-head.tsx";
import type { Item } from "./marks.ts";
import { languageOf } from "./outline.ts";
import type { Problem } from "./requests.ts";
import { useReview } from "./review-context.tsx";
import { TextDiff } from "./text-diff.tsx";
import { useWords } from "./words.ts";

interface Props {
  readonly item: Extract<Item, { kind: "problem" }>;
  /** How Ctrl+Alt+digit counts it; null where it does not. */
  readonly number: number | null;
}

// A suggested fix is shown with this much of the text around it.
const CONTEXT = 24;

/** One finding: what is wrong, where it was born, its fixes, its evidence in the other editions. */
export function ProblemCard({ item, number }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { outline, actions, dispatch } = useReview();
  const { problem } = item;
  const language = languageOf(outline, problem.edition);
  return (
    <article className="flex flex-col gap-2 rounded-lg border border-line p-3 text-sm">
      <CardHead
        item={item}
        title={words.check(problem.check)}
        severity={problem.severity}
        language={language}
        number={number}
      />
      <p>{words.finding(problem)}</p>
      {problem.origin && (
        <p className="text-xs text-ink-muted">{originText(problem.origin, t, words)}</p>
      )}
      {problem.fixes.map((fix, index) => (
        <Fix key={fix} problem={problem} fix={fix} language={language} isFirst={index === 0} />
      ))}
      <Evidence problem={problem} />
      {problem.dismissed === null ? (
        <div className="flex justify-end">
          <Button
            onPress={() => dispatch({ type: "asked", question: { kind: "dismiss", problem } })}
          >
            <X aria-hidden className="size-4" />
            {t("review.flags.dismiss")}
          </Button>
        </div>
      ) : (
        <div className="flex items-center justify-between gap-2">
          <p className="text-ink-muted">
            {t("review.flags.dismissed", { reason: problem.dismissed })}
          </p>
          <Button onPress={() => void actions.dismiss(problem, null)}>
            {t("review.flags.reopen")}
          </Button>
        </div>
      )}
    </article>
  );
}

interface FixProps {
  readonly problem: Problem;
  readonly fix: string;
  readonly language: string;
  readonly isFirst: boolean;
}

function Fix({ problem, fix, language, isFirst }: FixProps) {
  const { t } = useTranslation();
  const { outline, actions } = useReview();
  const text = outline.segments.get(problem.segment)?.text ?? "";
  const from = Math.max(0, problem.start - CONTEXT);
  const lead = text.slice(from, problem.start);
  const tail = text.slice(problem.end, problem.end + CONTEXT);
  const quote = text.slice(problem.start, problem.end);
  return (
    <div className="flex items-end justify-between gap-2 rounded-md bg-surface p-2">
      <p
        className="min-w-0 font-serif text-base wrap-anywhere"
        lang={language}
        dir={directionOf(language)}
      >
        {from > 0 && "…"}
        <TextDiff before={lead + quote + tail} after={lead + fix + tail} language={language} />
        {problem.end + CONTEXT < text.length && "…"}
      </p>
      <Button
        variant={isFirst ? "primary" : "quiet"}
        onPress={() => void actions.acceptFix(problem, fix)}
      >
        <Check aria-hidden className="size-4" />
        {t("review.flags.accept")}
      </Button>
    </div>
  );
}

function Evidence({ problem }: { readonly problem: Problem }) {
  const words = useWords();
  const { outline } = useReview();
  if (problem.evidence.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 border-s-2 border-line ps-2 text-xs text-ink-muted">
      {problem.evidence.map(({ edition, segment, start, end }) => {
        const language = languageOf(outline, edition);
        const text = outline.segments.get(segment)?.text ?? "";
        return (
          <li key={`${segment}-${start}`}>
            {words.language(language)}:{" "}
            <q lang={language} dir={directionOf(language)} className="font-serif text-sm">
              {text.slice(start, end)}
            </q>
          </li>
        );
      })}
    </ul>
  );
}

/** `introduced@en>es` in words. */
function originText(
  origin: string,
  t: ReturnType<typeof useTranslation>["t"],
  words: ReturnType<typeof useWords>,
): string {
  const [, kind, from, to] = /^(introduced|inherited)@(.+)>(.+)$/.exec(origin) ?? [];
  if (!from || !to) return t("review.origin.original");
  const hop = { from: words.language(from), to: words.language(to) };
  return kind === "inherited"
    ? t("review.origin.inherited", hop)
    : t("review.origin.introduced", hop);
}
