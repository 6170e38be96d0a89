"use client";

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { lastReasons } from "./reasons.ts";

// As many as there are digits to choose them by.
const MOST = 9;
const USUAL = ["correct", "style", "quoted", "intended"] as const;

/** Reasons to choose from: those given last in this browser, then the usual ones. */
export function useReasons(): readonly string[] {
  const { t } = useTranslation();
  const [last] = useState(() => lastReasons());
  const usual = USUAL.map((id) => t(`review.dismissDialog.usual.${id}`));
  return [...new Set([...last, ...usual])].slice(0, MOST);
}

interface Props {
  readonly reasons: readonly string[];
  readonly onChoose: (reason: string) => void;
}

/** The reasons to choose from, each with the digit that chooses it. */
export function ReasonList({ reasons, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <ol aria-label={t("review.dismissDialog.last")} className="-mt-2 flex flex-wrap gap-1.5">
      {reasons.map((reason, index) => (
        <li key={reason} className="min-w-0">
          <button
            type="button"
            aria-keyshortcuts={String(index + 1)}
            className="flex max-w-72 items-center gap-1.5 rounded-full border border-line py-1 ps-1 pe-2.5 text-xs hover:bg-hover"
            onClick={() => onChoose(reason)}
          >
            <kbd className="grid size-5 shrink-0 place-items-center rounded-full bg-surface text-ink-muted tabular-nums">
              {index + 1}
            </kbd>
            <span dir="auto" className="min-w-0 truncate">
              {reason}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
