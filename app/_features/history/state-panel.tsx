"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Checkbox } from "#app/_ui/checkbox.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { IconButton } from "#app/_ui/icon-button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Progress } from "#app/_ui/progress.tsx";
import { explainProblem } from "#lib/i18n.ts";
import { BaselineChoice } from "./baseline-choice.tsx";
import { useHistory } from "./history-context.tsx";
import { StateSummary } from "./state-summary.tsx";
import { StateTable } from "./state-table.tsx";
import { goToDifference } from "./use-screen-keys.ts";

/** The document as of the point at hand, compared with another. */
export function StatePanel() {
  const { t, i18n } = useTranslation();
  const { shown, failure, view } = useHistory();
  const isEmpty = view.onlyDiffering && shown?.comparison.differing.length === 0;
  return (
    <section
      aria-label={t("history.state.label")}
      className="flex min-h-0 min-w-0 flex-col bg-surface"
    >
      <StateSummary />
      <Controls />
      {failure && (
        <div className="p-3">
          <Notice tone="danger">{explainProblem(i18n, failure)}</Notice>
        </div>
      )}
      {!shown && !failure && (
        <div className="p-4">
          <Progress label={t("history.state.loading")} />
        </div>
      )}
      {isEmpty && (
        <EmptyState title={t("history.state.same")}>{t("history.state.sameHint")}</EmptyState>
      )}
      {shown && !failure && !isEmpty && <StateTable shown={shown} />}
    </section>
  );
}

function Controls() {
  const { t } = useTranslation();
  const history = useHistory();
  const { shown, view, show } = history;
  const count = shown?.comparison.differing.length ?? 0;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-4 py-2">
      <BaselineChoice />
      <Checkbox
        isChecked={view.onlyDiffering}
        onChange={(onlyDiffering) => show({ onlyDiffering })}
      >
        {t("history.state.onlyDiffering")}
      </Checkbox>
      <div className="ms-auto flex items-center gap-1">
        <span className="text-xs text-ink-muted tabular-nums">
          {t("history.state.differences", { count })}
        </span>
        <IconButton
          label={t("history.state.previous")}
          isDisabled={count === 0}
          onPress={() => goToDifference(history, -1)}
        >
          <ArrowUp className="size-4" />
        </IconButton>
        <IconButton
          label={t("history.state.next")}
          isDisabled={count === 0}
          onPress={() => goToDifference(history, 1)}
        >
          <ArrowDown className="size-4" />
        </IconButton>
      </div>
    </div>
  );
}
