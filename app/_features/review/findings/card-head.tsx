"use client";

import { Circle, CircleAlert, OctagonAlert, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import { Badge } from "#app/_ui/badge.tsx";
import type { Item } from "./marks.ts";

const SIGNS = {
  neutral: { icon: Circle, tone: "plain" },
  minor: { icon: CircleAlert, tone: "accent" },
  major: { icon: TriangleAlert, tone: "warn" },
  critical: { icon: OctagonAlert, tone: "danger" },
} as const;

interface Props {
  readonly item: Item;
  /** What kind of thing it is. */
  readonly icon?: ReactNode;
  readonly title: string;
  readonly severity: keyof typeof SIGNS;
  readonly language: string;
  readonly number?: number | null;
  /** What stands behind the place. */
  readonly children?: ReactNode;
}

/** The head of a card: what it is, how grave, in which row; a press leads to the words. */
export function CardHead({
  item,
  icon,
  title,
  severity,
  language,
  number = null,
  children,
}: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { outline, actions } = useReview();
  const { icon: Icon, tone } = SIGNS[severity];
  const row = (outline.rowOf.get(item.segment) ?? 0) + 1;
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
          {t("review.flags.place", { row, language: words.language(language) })}
          {children}
        </p>
      </div>
      <Badge tone={tone}>
        <Icon aria-hidden className="size-3.5" />
        {words.severity(severity)}
      </Badge>
    </header>
  );
}
