"use client";

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Select } from "#app/_ui/select.tsx";
import { totalCategories } from "#lib/core/quality/scores/category-tallies.ts";
import { type ErrorBar, ErrorBars, ErrorTable } from "./error-bars.tsx";
import { Figure } from "./figure.tsx";
import type { ScoredEdition } from "./requests.ts";
import { SeverityLegend } from "./severity-legend.tsx";
import { useWords } from "./words.ts";

const ALL = "all";

/** Errors by category and severity, of all editions or of one. */
export function CategoryFigure({ editions }: { readonly editions: readonly ScoredEdition[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const [chosen, setChosen] = useState(ALL);
  const shown = editions.filter(({ id }) => chosen === ALL || String(id) === chosen);
  const bars = barsOf(shown, words.category);
  const title = t("scores.byCategory");
  return (
    <Figure
      title={title}
      table={<ErrorTable caption={title} first={t("scores.category")} bars={bars} />}
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <SeverityLegend />
        <div className="w-48 print:hidden">
          <Select
            label={t("scores.edition")}
            isLabelHidden
            items={[
              { id: ALL, label: t("scores.allEditions") },
              ...editions.map(({ id, language }) => ({
                id: String(id),
                label: words.language(language),
              })),
            ]}
            selectedKey={chosen}
            onChange={setChosen}
          />
        </div>
      </div>
      {bars.length === 0 ? (
        <p className="text-sm text-ink-muted">{t("scores.noErrors")}</p>
      ) : (
        <ErrorBars bars={bars} />
      )}
    </Figure>
  );
}

function barsOf(
  editions: readonly ScoredEdition[],
  nameOf: (category: string) => string,
): ErrorBar[] {
  const all = editions.flatMap(({ categories }) => categories);
  return totalCategories(all).map(({ category, counts, points }) => {
    return { id: category, name: nameOf(category), counts, points };
  });
}
