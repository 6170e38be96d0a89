"use client";

import { useTranslation } from "react-i18next";
import { Badge } from "#app/_ui/badge.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Progress } from "#app/_ui/progress.tsx";
import { isOpenFlag } from "./flagged-runs.ts";
import { useHistory } from "./history-context.tsx";
import type { Shown } from "./shown.ts";
import { useWords } from "./words.ts";

/** Which state is shown: after what, by whom and when, and what stood on it. */
export function StateSummary() {
  const { t } = useTranslation();
  const { timeline, view, sequence, shown, isLoading, show, ask } = useHistory();
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2">
      <div className="min-w-0 flex-1 basis-64">
        <h2 className="text-sm font-semibold">
          {t("history.state.title", { change: sequence })}
          {sequence === timeline.head && ` · ${t("history.state.newest")}`}
        </h2>
        {shown && !isLoading && <Facts shown={shown} />}
        {shown && isLoading && <Progress label={t("history.state.loading")} />}
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

function Facts({ shown }: { readonly shown: Shown }) {
  const { t } = useTranslation();
  const words = useWords();
  const { author, at, kind, dismissals, withdrawn } = shown.facts;
  const open = openFlags(shown);
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-muted">
      {t(`review.kind.${kind}`)} · {t("review.history.by", { author, time: words.time(at) })}
      {open > 0 && <Badge>{t("history.state.flags", { count: open })}</Badge>}
      {dismissals > 0 && <Badge>{t("history.state.dismissals", { count: dismissals })}</Badge>}
      {withdrawn && <Badge tone="warn">{t("history.state.withdrawn")}</Badge>}
    </p>
  );
}

/** How many flags stood open then. */
function openFlags({ outline }: Shown): number {
  return [...outline.flags.values()].flat().filter(isOpenFlag).length;
}
