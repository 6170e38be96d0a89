"use client";

import type { MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { MarkedText } from "./marked-text.tsx";
import { marksOn } from "./marks.ts";
import type { Row, Segment } from "./requests.ts";
import { useReview } from "./review-context.tsx";
import { TextDiff } from "./text-diff.tsx";

interface Props {
  readonly row: Row;
  readonly segment: Segment;
  readonly language: string;
}

/** A segment as it reads: with its findings underlined, or with its changes against as received. A press opens its editor. */
export function SegmentText({ row, segment, language }: Props) {
  const { t } = useTranslation();
  const { state, items, dispatch } = useReview();
  const draft = state.drafts[segment.id];
  const shown = draft?.text ?? segment.text;
  const received = segment.received ?? segment.text;
  const showsDiff = state.showsChanges && received !== shown;
  const open = (event: MouseEvent) => {
    // Words selected with the mouse are for copying; only a plain press opens the editor.
    if (window.getSelection()?.isCollapsed === false) return;
    const mark = event.target instanceof Element ? event.target.closest("[data-mark]") : null;
    const at = { row: row.id, edition: segment.edition, segment: segment.id };
    const caret = showsDiff ? undefined : offsetAt(event);
    dispatch({ type: "opened", ...at, mark: mark?.getAttribute("data-mark") ?? undefined, caret });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the grid cell around it opens the editor by keyboard (Enter)
    // biome-ignore lint/a11y/useKeyWithClickEvents: likewise
    <div
      onClick={open}
      className="cursor-text py-0.5 font-serif text-base leading-[1.65] wrap-anywhere whitespace-pre-wrap"
    >
      {showsDiff ? (
        <TextDiff before={received} after={shown} language={language} />
      ) : (
        <MarkedText
          text={shown}
          marks={marksOn(items.get(segment.id) ?? [], segment.text, shown, language)}
          current={state.mark}
        />
      )}
      {shown === "" && (
        <span className="font-sans text-sm text-ink-muted italic">{t("review.grid.empty")}</span>
      )}
      {draft && (
        <span className="ms-2 rounded bg-warn-soft px-1.5 font-sans text-xs text-warn-text">
          {t("review.saving.unsaved")}
        </span>
      )}
    </div>
  );
}

/** The offset in the text under the pointer; undefined where the browser cannot tell. */
function offsetAt({ clientX, clientY, currentTarget }: MouseEvent): number | undefined {
  const place = document.caretRangeFromPoint?.(clientX, clientY);
  if (!place || !currentTarget.contains(place.startContainer)) return undefined;
  const before = document.createRange();
  before.setStart(currentTarget, 0);
  before.setEnd(place.startContainer, place.startOffset);
  return before.toString().length;
}
