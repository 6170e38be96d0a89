"use client";

import { type KeyboardEvent, type PointerEvent, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { isolated } from "#app/_ui/isolated.ts";
import { Density } from "./density.tsx";
import { useHistory } from "./history-context.tsx";
import { MomentField } from "./moment-field.tsx";
import { changeByKey } from "./slider-keys.ts";
import { timeScaleOf } from "./time-scale.ts";
import { useChangeAt } from "./use-past.ts";
import { useSettled } from "./use-settled.ts";
import { VersionPins } from "./version-pins.tsx";
import { useWords } from "./words.ts";

// A key that is held repeats every 30 to 50 ms: the document is fetched when it is let go. Twice that is hardly noticed.
const SETTLES_MS = 120;

/** The way through time: a slider over all changes with what lies where, and a field for a moment. */
export function TimeSlider() {
  const { timeline, sequence, show } = useHistory();
  const { head, buckets } = timeline;
  const scale = useMemo(() => timeScaleOf(buckets, head), [buckets, head]);
  const [change, move] = useSettled(sequence, (at) => show({ at }), SETTLES_MS);
  return (
    <section className="flex flex-wrap items-end gap-x-6 gap-y-2 border-b border-line px-4 pt-1 pb-3">
      <div className="min-w-64 flex-1 basis-96 px-2">
        <VersionPins scale={scale} />
        <div className="relative h-9">
          <Density buckets={buckets} scale={scale} />
          <Thumb change={change} scale={scale} onMove={move} />
        </div>
        <Caption change={change} />
      </div>
      <MomentField />
    </section>
  );
}

interface ThumbProps {
  readonly change: number;
  readonly scale: ReturnType<typeof timeScaleOf>;
  readonly onMove: (change: number) => void;
}

function Thumb({ change, scale, onMove }: ThumbProps) {
  const { t, i18n } = useTranslation();
  const { head } = useHistory().timeline;
  const said = useSaid(change);
  const isRightToLeft = i18n.dir() === "rtl";
  const onKeyDown = (event: KeyboardEvent) => {
    const next = changeByKey(event.key, { from: change, head, isRightToLeft });
    if (next === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onMove(next);
  };
  const follow = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - left) / width;
    onMove(scale.changeAt(isRightToLeft ? 1 - share : share));
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={t("history.slider.label")}
      aria-valuemin={1}
      aria-valuemax={head}
      aria-valuenow={change}
      aria-valuetext={said}
      className="absolute inset-0 cursor-ew-resize touch-none rounded-sm"
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
      }}
    >
      <span
        className="absolute inset-y-0 -ms-0.5 w-1 rounded-full bg-accent before:absolute before:-bottom-1 before:start-1/2 before:size-3.5 before:-translate-x-1/2 before:rounded-full before:border-2 before:border-surface before:bg-accent before:content-[''] rtl:before:translate-x-1/2"
        style={{ insetInlineStart: `${scale.placeOf(change) * 100}%` }}
      />
    </div>
  );
}

/** The change under the slider in words. */
function Caption({ change }: { readonly change: number }) {
  return (
    <p aria-hidden className="pt-1.5 text-xs text-ink-muted tabular-nums">
      {useSaid(change)}
    </p>
  );
}

function useSaid(change: number): string {
  const { t } = useTranslation();
  const words = useWords();
  const { document, timeline } = useHistory();
  const entry = useChangeAt(document.id, change);
  const count = t("history.slider.change", { change, head: timeline.head });
  if (!entry) return count;
  const time = words.time(entry.at);
  return `${count} · ${t(`review.kind.${entry.kind}`)} · ${isolated(entry.author)} · ${isolated(time)}`;
}
