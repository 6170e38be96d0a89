import { useTranslation } from "react-i18next";
import { DataTable } from "#app/_ui/data-table.tsx";
import { PartBar } from "#app/_ui/part-bar.tsx";
import { SEGMENT_STATES, type SegmentState } from "#lib/core/quality/reviews.ts";
import { Figure } from "./figure.tsx";
import { FillLegend } from "./fill-legend.tsx";
import type { ScoredEdition } from "./requests.ts";
import { useWords } from "./words.ts";

const FILLS: Readonly<Record<SegmentState, string>> = {
  untouched: "var(--line)",
  edited: "var(--warn)",
  reviewed: "var(--accent)",
  approved: "var(--ok)",
};

/** How far the work on each edition is, in segments. */
export function ProgressFigure({ editions }: { readonly editions: readonly ScoredEdition[] }) {
  const { t } = useTranslation();
  const { number, language, isRightToLeft } = useWords();
  const title = t("scores.progress");
  const states = SEGMENT_STATES.map((state) => t(`scores.state.${state}`));
  return (
    <Figure
      title={title}
      table={
        <DataTable
          caption={title}
          head={[t("scores.edition"), ...states]}
          rows={editions.map(({ id, language: tag, progress }) => ({
            id: String(id),
            name: language(tag),
            cells: SEGMENT_STATES.map((state) => number(progress?.[state].segments ?? 0, 0)),
          }))}
        />
      }
    >
      <FillLegend
        fills={SEGMENT_STATES.map((id) => ({
          id,
          label: t(`scores.state.${id}`),
          fill: FILLS[id],
        }))}
      />
      <ul className="grid grid-cols-[minmax(6rem,14rem)_1fr] items-center gap-x-3 gap-y-2 text-sm">
        {editions.map(({ id, language: tag, progress, score }) => (
          <li key={id} className="contents">
            <span className="truncate">{language(tag)}</span>
            <PartBar
              whole={Math.max(score.segments, 1)}
              isRightToLeft={isRightToLeft}
              parts={SEGMENT_STATES.map((state) => ({
                id: state,
                amount: progress?.[state].segments ?? 0,
                title: `${t(`scores.state.${state}`)}: ${number(progress?.[state].segments ?? 0, 0)}`,
                fill: FILLS[state],
              }))}
            />
          </li>
        ))}
      </ul>
    </Figure>
  );
}
