import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DataTable } from "#app/_ui/data-table.tsx";
import { PartBar } from "#app/_ui/part-bar.tsx";
import { SEVERITIES, type Severity } from "#lib/core/quality/mqm.ts";
import { fillOf } from "./severity-fills.tsx";
import { useWords } from "./words.ts";

/** Errors of one kind, by severity. */
export interface ErrorBar {
  readonly id: string;
  readonly name: ReactNode;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly points: number;
}

/** A bar for each kind of errors, its parts by severity. */
export function ErrorBars({ bars }: { readonly bars: readonly ErrorBar[] }) {
  const { t } = useTranslation();
  const { number, isRightToLeft } = useWords();
  const whole = Math.max(...bars.map(({ counts }) => sumOf(counts)), 1);
  return (
    <ul className="grid grid-cols-[minmax(6rem,14rem)_1fr_max-content] items-center gap-x-3 gap-y-2 text-sm">
      {bars.map(({ id, name, counts }) => (
        <li key={id} className="contents">
          <span className="truncate">{name}</span>
          <PartBar
            whole={whole}
            isRightToLeft={isRightToLeft}
            parts={SEVERITIES.map((severity) => ({
              id: severity,
              amount: counts[severity],
              title: `${t(`severity.${severity}`)}: ${number(counts[severity], 2)}`,
              fill: fillOf(severity),
            }))}
          />
          <span className="text-end tabular-nums">{number(sumOf(counts), 2)}</span>
        </li>
      ))}
    </ul>
  );
}

interface TableProps {
  readonly caption: string;
  readonly first: string;
  readonly bars: readonly ErrorBar[];
}

/** The same as a table, with penalty points. */
export function ErrorTable({ caption, first, bars }: TableProps) {
  const { t } = useTranslation();
  const { number } = useWords();
  const severities = SEVERITIES.map((severity) => t(`severity.${severity}`));
  return (
    <DataTable
      caption={caption}
      head={[first, ...severities, t("scores.errors"), t("scores.points")]}
      rows={bars.map(({ id, name, counts, points }) => ({
        id,
        name,
        cells: [...SEVERITIES.map((one) => counts[one]), sumOf(counts), points].map((value) =>
          number(value, 2),
        ),
      }))}
    />
  );
}

function sumOf(counts: ErrorBar["counts"]): number {
  return SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
}
