"use client";

import { type KeyboardEvent, type Ref, useRef } from "react";
import { useTranslation } from "react-i18next";
import { SEVERITIES, type Severity } from "#lib/core/quality/mqm.ts";
import { SEVERITY_SIGNS } from "./severity-signs.ts";

interface Props {
  readonly severity: Severity;
  readonly onChoose: (severity: Severity) => void;
  readonly onRaise: (severity: Severity) => void;
  /** The button of the chosen one. */
  readonly chosen: Ref<HTMLButtonElement>;
}

/** The four severities side by side; a press flags. Arrows go from one to the next. */
export function SeverityRow({ severity, onChoose, onRaise, chosen }: Props) {
  const { t, i18n } = useTranslation();
  const row = useRef<HTMLDivElement>(null);
  const step = (event: KeyboardEvent) => {
    const forward = i18n.dir() === "rtl" ? "ArrowLeft" : "ArrowRight";
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const by = event.key === forward ? 1 : SEVERITIES.length - 1;
    const next = (SEVERITIES.indexOf(severity) + by) % SEVERITIES.length;
    onChoose(SEVERITIES[next] ?? severity);
    const button = row.current?.children.item(next);
    if (button instanceof HTMLElement) button.focus();
  };
  return (
    <div
      ref={row}
      role="toolbar"
      aria-label={t("review.flagging.severity")}
      className="grid grid-cols-4 gap-1"
      onKeyDown={step}
    >
      {SEVERITIES.map((id, at) => {
        const { icon: Icon } = SEVERITY_SIGNS[id];
        return (
          <button
            key={id}
            ref={id === severity ? chosen : undefined}
            type="button"
            tabIndex={id === severity ? 0 : -1}
            aria-keyshortcuts={`${at + 1}`}
            data-chosen={id === severity || undefined}
            className="flex min-h-11 min-w-0 flex-col items-center justify-center rounded-md border border-line px-1 py-1 text-xs text-ink hover:bg-hover data-chosen:border-accent data-chosen:bg-accent-soft"
            onFocus={() => onChoose(id)}
            onClick={() => onRaise(id)}
          >
            <span className="flex items-center gap-1 text-ink-muted">
              <kbd className="font-sans tabular-nums">{at + 1}</kbd>
              <Icon aria-hidden className="size-3.5" />
            </span>
            <span className="max-w-full truncate">{t(`severity.${id}`)}</span>
          </button>
        );
      })}
    </div>
  );
}
