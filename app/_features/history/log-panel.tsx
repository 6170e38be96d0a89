"use client";

import { useTranslation } from "react-i18next";
import { Button } from "#app/_ui/button.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Progress } from "#app/_ui/progress.tsx";
import { explainProblem } from "#lib/i18n.ts";
import { useHistory } from "./history-context.tsx";
import { LogFeed } from "./log-feed.tsx";
import { LogFilters } from "./log-filters.tsx";
import { useLogLines } from "./use-log-lines.ts";
import { NO_FILTER } from "./view-state.ts";

/** The log of the document, newest first, by person and sitting. */
export function LogPanel() {
  const { t, i18n } = useTranslation();
  const { show } = useHistory();
  const log = useLogLines();
  const isEmpty = log.data !== undefined && log.lines.length === 0;
  return (
    <section
      aria-label={t("history.log.label")}
      className="flex min-h-0 min-w-0 flex-col border-line max-lg:border-b lg:border-e"
    >
      <LogFilters />
      {!log.isFromNewest && (
        <div className="border-b border-line p-2">
          <Button onPress={log.backToNewest}>{t("history.log.newest")}</Button>
        </div>
      )}
      {log.error && (
        <div className="p-3">
          <Notice tone="danger">{explainProblem(i18n, log.error)}</Notice>
        </div>
      )}
      {log.isPending && !log.error && (
        <div className="p-3">
          <Progress label={t("history.loading")} />
        </div>
      )}
      {isEmpty && (
        <EmptyState
          title={t("history.log.none")}
          action={
            <Button onPress={() => show({ filter: NO_FILTER })}>{t("history.filter.clear")}</Button>
          }
        >
          {t("history.log.noneHint")}
        </EmptyState>
      )}
      {log.lines.length > 0 && (
        <LogFeed
          lines={log.lines}
          isLoading={log.isFetchingNextPage}
          hasOlder={log.hasNextPage}
          onEnd={() => {
            if (log.hasNextPage && !log.isFetchingNextPage) void log.fetchNextPage();
          }}
        />
      )}
    </section>
  );
}
