"use client";

import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Progress } from "#app/_ui/progress.tsx";
import { VirtualRow } from "#app/_ui/virtual-row.tsx";
import { useHistory } from "./history-context.tsx";
import type { LineProps } from "./line-props.ts";
import { LogEntry } from "./log-entry.tsx";
import { type LogLine, lastHeadOf, lineOf } from "./log-lines.ts";
import type { TimelineEntry } from "./requests.ts";
import { SittingHead } from "./sitting-head.tsx";

// An edit of a sentence with its head and its verbs; lines are measured once they are on the screen.
const ESTIMATED_LINE_PX = 132;
const OVERSCAN = 6;

const STEPS: Readonly<Record<string, 1 | -1>> = {
  ArrowDown: 1,
  PageDown: 1,
  ArrowUp: -1,
  PageUp: -1,
};

interface Props {
  readonly lines: readonly LogLine<TimelineEntry>[];
  readonly isLoading: boolean;
  /** Whether there are older changes that are not loaded yet. */
  readonly hasOlder: boolean;
  /** Called when the reader comes near the end of what is loaded. */
  readonly onEnd: () => void;
}

/** The lines of the log as a feed (WAI-ARIA): the arrows lead from one to the next, and only those near the screen are in the page. */
export function LogFeed({ lines, isLoading, hasOlder, onEnd }: Props) {
  const { t } = useTranslation();
  const { sequence } = useHistory();
  const scroller = useRef<HTMLDivElement>(null);
  const [entrance, setEntrance] = useState<string | null>(null);
  const selected = lineOf(lines, sequence);
  const found = lines.findIndex(({ key }) => key === entrance);
  const active = found === -1 ? Math.max(0, selected) : found;
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_LINE_PX,
    overscan: OVERSCAN,
    getItemKey: (index) => lines[index]?.key ?? index,
    // The line with the keyboard stays in the page however far one scrolls, or the keyboard would be lost.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), active])].sort((a, b) => a - b),
  });
  useEffect(() => {
    const { startIndex = 0, endIndex = -1 } = virtual.range ?? {};
    const isInSight = selected > startIndex && selected < endIndex;
    if (selected !== -1 && !isInSight) virtual.scrollToIndex(selected, { align: "center" });
  }, [selected, virtual]);
  const last = virtual.range?.endIndex ?? 0;
  const isNearEnd = last >= lines.length - OVERSCAN;
  const latestEnd = useRef(onEnd);
  latestEnd.current = onEnd;
  useEffect(() => {
    if (isNearEnd && lines.length > 0) latestEnd.current();
  }, [isNearEnd, lines.length]);
  const lastHead = lastHeadOf(lines);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const isOnLine = event.target instanceof Element && event.target.matches("[data-line]");
    const next = lines[active + (step ?? 0)];
    if (!step || !isOnLine || !next || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    setEntrance(next.key);
    virtual.scrollToIndex(active + step, { align: "auto" });
    focusLine(scroller.current, next.key);
  };
  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-auto">
      <div
        role="feed"
        onKeyDown={onKeyDown}
        aria-busy={isLoading}
        aria-label={t("history.log.feed")}
        className="relative w-full"
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index];
          return (
            line && (
              <VirtualRow key={item.key} role="presentation" list={virtual} item={item}>
                <Line
                  line={line}
                  id={line.key}
                  place={item.index + 1}
                  isEntrance={item.index === active}
                  isWhole={!hasOlder || line !== lastHead}
                  onEnter={() => setEntrance(line.key)}
                />
              </VirtualRow>
            )
          );
        })}
      </div>
      {isLoading && (
        <div className="p-3">
          <Progress label={t("history.loading")} />
        </div>
      )}
    </div>
  );
}

interface LineOfLog extends LineProps {
  readonly line: LogLine<TimelineEntry>;
  readonly isWhole: boolean;
}

function Line({ line, isWhole, ...place }: LineOfLog) {
  return line.kind === "sitting" ? (
    <SittingHead sitting={line.sitting} isWhole={isWhole} {...place} />
  ) : (
    <LogEntry entry={line.entry} {...place} />
  );
}

/** Brings the keyboard to a line, which may have to be drawn first. */
function focusLine(scroller: HTMLElement | null, key: string): void {
  requestAnimationFrame(() => {
    scroller?.querySelector<HTMLElement>(`[data-line="${key}"]`)?.focus({ preventScroll: true });
  });
}
