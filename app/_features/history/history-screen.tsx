"use client";

import { useTranslation } from "react-i18next";
import { Notice } from "#app/_ui/notice.tsx";
import { Progress } from "#app/_ui/progress.tsx";
import { explainProblem } from "#lib/i18n.ts";
import { type History, HistoryContext } from "./history-context.tsx";
import { HistoryToolbar } from "./history-toolbar.tsx";
import { LogPanel } from "./log-panel.tsx";
import { Questions } from "./questions.tsx";
import type { Timeline } from "./requests.ts";
import { StatePanel } from "./state-panel.tsx";
import { TimeSlider } from "./time-slider.tsx";
import { type StateOf, useHistoryOf, useStateOf } from "./use-history-of.ts";
import { useTimeline } from "./use-past.ts";
import { useScreenKeys } from "./use-screen-keys.ts";

interface Props extends Pick<History, "document"> {
  /** The newest change when the page was asked for. */
  readonly head: number;
}

/** The history page: the log of a document, and the document as of any point of it. The two are fetched at once. */
export function HistoryScreen({ document, head }: Props) {
  const { t, i18n } = useTranslation();
  const { data: timeline, error } = useTimeline(document.id);
  const state = useStateOf(document.id, timeline?.head ?? head);
  if (timeline) return <Panes document={document} timeline={timeline} state={state} />;
  return (
    <div className="flex flex-col gap-4 p-5">
      <h1 className="font-serif text-xl font-semibold">
        <bdi>{document.title}</bdi>
      </h1>
      {error ? (
        <Notice tone="danger">{explainProblem(i18n, error)}</Notice>
      ) : (
        <Progress label={t("history.loading")} />
      )}
    </div>
  );
}

interface PanesProps extends Pick<Props, "document"> {
  readonly timeline: Timeline;
  readonly state: StateOf;
}

function Panes({ document, timeline, state }: PanesProps) {
  const { question, answered, ...history } = useHistoryOf(document, timeline, state);
  useScreenKeys(history, question !== null);
  return (
    <HistoryContext value={history}>
      <div className="flex h-full min-h-0 flex-col">
        <HistoryToolbar />
        <TimeSlider />
        <div className="grid min-h-0 flex-1 grid-cols-1 grid-rows-[2fr_3fr] lg:grid-cols-[24rem_1fr] lg:grid-rows-1">
          <LogPanel />
          <StatePanel />
        </div>
      </div>
      {question && <Questions question={question} onAnswered={answered} />}
    </HistoryContext>
  );
}
