"use client";

import { memo } from "react";
import { useTranslation } from "react-i18next";
import { AuthorshipLegend } from "#app/_features/review/authorship/authorship-legend.tsx";
import { FileNotes } from "#app/_features/review/editor/file-notes.tsx";
import { FlagsPanel } from "#app/_features/review/findings/flags-panel.tsx";
import { HistoryPanel } from "#app/_features/review/history/history-panel.tsx";
import { TimelinePanel } from "#app/_features/review/history/timeline-panel.tsx";
import { Tab, TabList, TabPanel, Tabs } from "#app/_ui/tabs.tsx";
import { useReview } from "./review-context.tsx";

/** The right side: what is wrong with the segment at hand, what became of it, and what became of the document. */
export const Inspector = memo(function Inspector() {
  const { t } = useTranslation();
  const { queue } = useReview();
  return (
    <aside
      aria-label={t("review.inspector.label")}
      className="flex min-h-0 flex-col border-s border-line bg-surface-raised"
    >
      <h2 className="sr-only">{t("review.inspector.label")}</h2>
      <AuthorshipLegend />
      <FileNotes />
      <Tabs>
        <TabList label={t("review.inspector.label")}>
          <Tab id="flags">{t("review.inspector.flags", { number: queue.length })}</Tab>
          <Tab id="history">{t("review.inspector.history")}</Tab>
          <Tab id="timeline">{t("review.inspector.timeline")}</Tab>
        </TabList>
        <TabPanel id="flags">
          <FlagsPanel />
        </TabPanel>
        <TabPanel id="history">
          <HistoryPanel />
        </TabPanel>
        <TabPanel id="timeline">
          <TimelinePanel />
        </TabPanel>
      </Tabs>
    </aside>
  );
});
