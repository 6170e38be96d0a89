"use client";

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { languageOfSegment } from "#app/_features/review/document/outline.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import type { Item } from "./marks.ts";

interface Props {
  readonly item: Item;
  /** What kind of thing it is. */
  readonly icon?: ReactNode;
  readonly title: string;
  /** How grave it is. */
  readonly severity: ReactNode;
  readonly number?: number | null;
  /** What stands behind the place. */
  readonly children?: ReactNode;
}

/** The head of a card: what it is, how grave, in which row; a press leads to the words. */
export function CardHead({ item, icon, title, severity, number = null, children }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { outline, actions } = useReview();
  const row = (outline.rowOf.get(item.segment) ?? 0) + 1;
  const language = words.language(languageOfSegment(outline, item.segment));
  return (
    <header className="flex items-start justify-between gap-2">
      <div className="min-w-0">
        <h3>
          <button
            type="button"
            className="flex min-h-6 items-center gap-1.5 text-start font-medium hover:underline"
            onClick={() => actions.goTo(item)}
          >
            {number !== null && <span className="text-ink-muted tabular-nums">{number}</span>}
            {icon}
            <span className="min-w-0">{title}</span>
          </button>
        </h3>
        <p className="text-xs text-ink-muted">
          {t("review.flags.place", { row, language })}
          {children}
        </p>
      </div>
      {severity}
    </header>
  );
}
