"use client";

import { memo } from "react";
import { useTranslation } from "react-i18next";
import { Tab, TabList, TabPanel, Tabs } from "#app/_ui/tabs.tsx";
import { AuthorshipLegend } from "./authorship-legend.tsx";
import { FileNotes } from "./file-notes.tsx";
import { FlagsPanel } from "./flags-panel.tsx";
import { HistoryPanel } from "./history-panel.tsx";
import { useReview } from "./review-context.tsx";
import { TimelinePanel } from "./timeline-panel.tsx";

/** The right side: what is wrong with the segment at hand, what became of it, and what became of the document. */
export const Inspector = memo(function Inspector() {
  const { t } = useTranslation();
  const { queue } = useReview();
  return (
    <aside
      aria-label={t("review.inspector.label")}
      className="flex min-h-0 flex-col border-s border-line bg-surface-raised"
    >
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
