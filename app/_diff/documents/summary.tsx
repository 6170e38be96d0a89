"use client";

import { useTranslation } from "react-i18next";
import type { ComparisonSummary } from "#app/_workers/comparison.ts";
import { KindIcon, type RowKind } from "./kind-icon.tsx";

const SHOWN = [
  "edited",
  "inserted",
  "deleted",
  "split",
  "merged",
  "moved",
] as const satisfies readonly RowKind[];

/** How many paragraphs came, went, changed and moved. */
export function Summary({ summary }: { readonly summary: ComparisonSummary }) {
  const { t } = useTranslation();
  const found = SHOWN.filter((kind) => summary[kind] > 0);
  if (found.length === 0) return <p className="text-sm text-ink-muted">{t("compare.equal")}</p>;
  return (
    <ul aria-label={t("compare.summary")} className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {found.map((kind) => (
        <li key={kind} className="flex items-center gap-1.5">
          <KindIcon kind={kind} />
          {t(`compare.count.${kind}`, { number: summary[kind] })}
        </li>
      ))}
      <li className="text-ink-muted">{t("compare.count.same", { number: summary.same })}</li>
    </ul>
  );
}
