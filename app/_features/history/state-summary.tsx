"use client";

import { useTranslation } from "react-i18next";
import { Badge } from "#app/_ui/badge.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Progress } from "#app/_ui/progress.tsx";
import { useHistory } from "./history-context.tsx";
import type { PastState } from "./requests.ts";
import { useWords } from "./words.ts";

/** Which state is shown: after what, by whom and when, and what stood on it. */
export function StateSummary() {
  const { t } = useTranslation();
  const { timeline, view, sequence, shown, isLoading, show, ask } = useHistory();
  const state = shown?.state;
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2">
      <div className="min-w-0 flex-1 basis-64">
        <h2 className="text-sm font-semibold">
          {t("history.state.title", { change: sequence })}
          {sequence === timeline.head && ` · ${t("history.state.newest")}`}
        </h2>
        {state && !isLoading && <Facts state={state} />}
        {state && isLoading && <Progress label={t("history.state.loading")} />}
      </div>
      {view.at !== null && sequence !== timeline.head && (
        <>
          <Button onPress={() => ask({ kind: "restore", sequence })}>
            {t("history.verb.restore")}
          </Button>
          <Button onPress={() => show({ at: null })}>{t("history.state.now")}</Button>
        </>
      )}
    </header>
  );
}

function Facts({ state }: { readonly state: PastState }) {
  const { t } = useTranslation();
  const words = useWords();
  const { author, at, kind, flags, dismissals } = state;
  const open = flags.filter(({ state }) => state === "open" || state === "confirmed").length;
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-muted">
      {t(`review.kind.${kind}`)} · {t("review.history.by", { author, time: words.time(at) })}
      {open > 0 && <Badge>{t("history.state.flags", { count: open })}</Badge>}
      {dismissals.length > 0 && (
        <Badge>{t("history.state.dismissals", { count: dismissals.length })}</Badge>
      )}
      {state.withdrawn && <Badge tone="warn">{t("history.state.withdrawn")}</Badge>}
    </p>
  );
}
