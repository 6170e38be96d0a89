"use client";

import { Lock } from "lucide-react";
import { useTranslation } from "react-i18next";
import { ReadText } from "#app/_diff/read-text.tsx";
import { TextDiff } from "#app/_diff/text-diff.tsx";
import { languageOf } from "#app/_features/review/document/outline.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import { directionOf } from "#lib/core/text/direction.ts";
import { isChosen, toggled } from "./choice.ts";
import { useSearching } from "./search-context.tsx";
import type { Occurrence } from "./search-requests.ts";

interface Props {
  readonly index: number;
  /** Undefined until it is at hand. */
  readonly occurrence: Occurrence | undefined;
}

/** One place: a box, and the words with those around them, as they are or as they would be. A press goes there. */
export function FoundItem({ index, occurrence }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { outline } = useReview();
  const { choice, setChoice, current, goTo } = useSearching();
  if (!occurrence) return <div aria-hidden className="mx-3 my-2 h-10 rounded-md bg-hover" />;
  const { edition, isLocked } = occurrence;
  const language = languageOf(outline, edition);
  const isHere = current === index;
  return (
    <div
      data-here={isHere || undefined}
      className="flex items-start gap-2.5 border-s-2 border-transparent px-3 py-1.5 data-here:border-accent data-here:bg-accent-soft"
    >
      {isLocked ? (
        <Lock
          role="img"
          aria-label={t("review.search.locked")}
          className="mt-1 size-4 text-ink-muted"
        />
      ) : (
        <input
          type="checkbox"
          aria-label={t("review.search.choose", { words: occurrence.words })}
          className="mt-1 size-4 shrink-0 accent-accent"
          checked={isChosen(choice, occurrence)}
          onChange={() => setChoice(toggled(choice, occurrence))}
        />
      )}
      <button
        type="button"
        aria-current={isHere || undefined}
        onClick={() => void goTo(index)}
        className="min-w-0 flex-1 rounded-sm text-start text-sm hover:bg-hover"
      >
        <span className="sr-only">{words.language(language)}: </span>
        <span
          lang={language}
          dir={directionOf(language)}
          className="block font-serif wrap-anywhere"
        >
          <Words occurrence={occurrence} language={language} />
        </span>
      </button>
      <span aria-hidden className="mt-0.5 text-xs text-ink-muted uppercase">
        {language}
      </span>
    </div>
  );
}

function Words({
  occurrence,
  language,
}: {
  readonly occurrence: Occurrence;
  readonly language: string;
}) {
  const { before, words, after, put } = occurrence;
  if (put !== null && put !== words)
    return (
      <TextDiff before={before + words + after} after={before + put + after} language={language} />
    );
  return (
    <>
      <ReadText text={before} />
      <mark className="rounded-xs bg-warn-soft text-warn-text">
        <ReadText text={words} />
      </mark>
      <ReadText text={after} />
    </>
  );
}
