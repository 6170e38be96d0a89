import { useTranslation } from "react-i18next";
import { SEVERITIES } from "#lib/core/quality/mqm.ts";
import { fillOf } from "./severity-fills.tsx";

/** What the fills of charts stand for. */
export function SeverityLegend() {
  const { t } = useTranslation();
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-muted">
      {SEVERITIES.map((severity) => (
        <li key={severity} className="flex items-center gap-1.5">
          <svg aria-hidden="true" className="size-3.5" focusable="false">
            <rect width="100%" height="100%" rx="2" fill={fillOf(severity)} />
          </svg>
          {t(`severity.${severity}`)}
        </li>
      ))}
    </ul>
  );
}
