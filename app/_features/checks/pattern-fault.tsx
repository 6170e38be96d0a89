"use client";

import { CircleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { RuleProblem } from "#lib/core/checks/house/house-rule.ts";

interface Props {
  readonly problem: RuleProblem;
  /** The field as it is written. */
  readonly value: string;
}

/** What is wrong with a pattern, or with what it puts in its place, and where. */
export function PatternFault({ problem: { code, place }, value }: Props) {
  const { t } = useTranslation();
  return (
    <div role="status" className="flex flex-col gap-1 text-sm text-danger-text">
      <p className="flex items-start gap-1.5">
        <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
        {t(`checkPage.rule.problem.${code}`)}
      </p>
      {place && (
        <code dir="ltr" className="rounded-md bg-surface px-2 py-1 wrap-anywhere text-ink">
          {value.slice(0, place.start)}
          <mark className="rounded-sm bg-danger-soft text-danger-text underline decoration-wavy">
            {value.slice(place.start, place.end) || "\u2038"}
          </mark>
          {value.slice(place.end)}
        </code>
      )}
    </div>
  );
}
