import { useTranslation } from "react-i18next";
import { ColumnChart } from "#app/_ui/column-chart.tsx";
import { DataTable } from "#app/_ui/data-table.tsx";
import { Figure } from "./figure.tsx";
import type { DocumentScores } from "./requests.ts";
import { useWords } from "./words.ts";

type Day = DocumentScores["days"][number];

const EVENTS = [
  { id: "raised", fill: "var(--flag-major)" },
  { id: "fixed", fill: "var(--ok)" },
  { id: "dismissed", fill: "var(--flag-neutral)" },
] as const;

// More days than that are in the table alone.
const MOST_DAYS = 30;

/** What became of flags day by day. */
export function DaysFigure({ days }: { readonly days: readonly Day[] }) {
  const { t } = useTranslation();
  const { number, day: written } = useWords();
  if (days.length === 0) return null;
  const shown = days.slice(-MOST_DAYS);
  const most = Math.max(...shown.flatMap((day) => EVENTS.map(({ id }) => day[id])), 1);
  const title = t("scores.overTime");
  const heads = EVENTS.map(({ id }) => t(`scores.day.${id}`));
  return (
    <Figure
      title={title}
      table={
        <DataTable
          caption={title}
          head={[t("scores.day.day"), ...heads, t("scores.day.open")]}
          rows={days.map((day) => ({
            id: day.day,
            name: written(day.day),
            cells: [...EVENTS.map(({ id }) => day[id]), day.open].map((one) => number(one, 0)),
          }))}
        />
      }
    >
      <div className="grid gap-4 sm:grid-cols-3">
        {EVENTS.map(({ id, fill }) => (
          <div key={id} className="flex min-w-0 flex-col gap-1.5">
            <h3 className="text-sm">{t(`scores.day.${id}`)}</h3>
            <ColumnChart
              label={t(`scores.day.${id}`)}
              most={most}
              columns={shown.map((day) => ({
                id: day.day,
                title: `${written(day.day)}: ${number(day[id], 0)}`,
                href: null,
                parts: [{ id, amount: day[id], title: "", fill }],
              }))}
            />
          </div>
        ))}
      </div>
    </Figure>
  );
}
