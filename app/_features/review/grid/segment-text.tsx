"use client";

import { GripVertical } from "lucide-react";
import type { MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { TextDiff } from "#app/_diff/text-diff.tsx";
import { evidenceMarks } from "#app/_features/review/alignment/evidence-marks.ts";
import { UnmatchedBadges } from "#app/_features/review/alignment/unmatched-badges.tsx";
import { useDrag } from "#app/_features/review/alignment/use-drag.ts";
import { BaseChanges } from "#app/_features/review/baseline/base-changes.tsx";
import { useBaseline } from "#app/_features/review/baseline/use-baseline.ts";
import { sisterText } from "#app/_features/review/columns/sister-text.ts";
import { partOf } from "#app/_features/review/document/outline.ts";
import { useEvidence } from "#app/_features/review/document/use-document.ts";
import { MarkedText } from "#app/_features/review/findings/marked-text.tsx";
import { marksOf, placedOn } from "#app/_features/review/findings/marks.ts";
import type { Row, Segment } from "#app/_features/review/requests.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { ElsewhereNote } from "#app/_features/review/saving/elsewhere-note.tsx";
import { useFoundMarks } from "#app/_features/review/search/found-marks.ts";
import { StateSign } from "#app/_features/review/states/state-sign.tsx";
import { placeAt, SEGMENT } from "./text-place.ts";

interface Props {
  readonly row: Row;
  readonly segment: Segment;
  readonly language: string;
  /** Whether the cursor is at this one of several segments of a cell. */
  readonly isCursor: boolean;
}

/** A segment as it reads: with its findings underlined, or with its changes against the baseline. A press opens its editor. */
export function SegmentText({ row, segment, language, isCursor }: Props) {
  const { t } = useTranslation();
  const { document, outline, columns, state, items, dispatch } = useReview();
  const isActive = state.cursor?.row === row.id;
  const evidence = useEvidence(document, row.id, state.showsEvidence && isActive);
  const draft = state.drafts[segment.id];
  const shown = draft?.text ?? segment.text;
  const found = useFoundMarks(segment.id, segment.revision);
  const marks = [
    ...marksOf(placedOn(items.get(segment.id) ?? [], segment.text, shown, language)),
    ...(draft ? [] : found),
    ...(draft ? [] : evidenceMarks(evidence, segment, (word) => t(`review.evidence.${word.kind}`))),
  ];
  const earlier = useBaseline(segment, shown, state.showsChanges);
  const before = sisterText(outline, columns, row, segment) ?? earlier;
  const showsDiff = before !== null && before !== shown;
  const open = (event: MouseEvent) => {
    // Words selected with the mouse are for copying; only a plain press opens the editor.
    if (window.getSelection()?.isCollapsed === false) return;
    const mark = event.target instanceof Element ? event.target.closest("[data-mark]") : null;
    const part = partOf(outline, segment.id);
    const at = { row: row.id, edition: segment.edition, segment: segment.id, part };
    const place = showsDiff ? null : placeAt(event.clientX, event.clientY);
    const caret = place?.segment === segment.id ? place.offset : undefined;
    dispatch({ type: "opened", ...at, mark: mark?.getAttribute("data-mark") ?? undefined, caret });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the grid cell around it opens the editor by keyboard (Enter)
    // biome-ignore lint/a11y/useKeyWithClickEvents: likewise
    <div
      onClick={open}
      data-part={isCursor || undefined}
      data-held={state.pin?.segment === segment.id || undefined}
      className="capped-marks group/segment relative -ms-2 cursor-text border-s-2 border-transparent py-0.5 ps-1.5 reading-text wrap-anywhere whitespace-pre-wrap data-held:border-dashed data-held:border-warn data-part:border-accent"
    >
      <Handle segment={segment} row={row.id} />
      <StateSign segment={segment.id} language={language} />
      {showsDiff ? (
        <TextDiff before={before} after={shown} language={language} />
      ) : (
        <span {...{ [SEGMENT]: segment.id }}>
          <MarkedText text={shown} marks={marks} current={state.mark} />
        </span>
      )}
      {shown === "" && (
        <span className="font-sans text-sm text-ink-muted italic">{t("review.grid.empty")}</span>
      )}
      {draft && (
        <span className="ms-2 rounded bg-warn-soft px-1.5 font-sans text-xs text-warn-text">
          {t("review.saving.unsaved")}
        </span>
      )}
      <ElsewhereNote segment={segment.id} />
      {state.showsChanges && <BaseChanges segment={segment} />}
      <UnmatchedBadges segment={segment.id} />
    </div>
  );
}

/** What a segment is dragged by. By keyboard the same is done with the keys that push, pull and pop. */
function Handle({ segment, row }: { readonly segment: Segment; readonly row: number }) {
  const handlers = useDrag({ segment: segment.id, edition: segment.edition }, row);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: by keyboard the segment is moved with keys of the grid
    // biome-ignore lint/a11y/useKeyWithClickEvents: likewise; a press is only kept from opening the editor
    <span
      aria-hidden
      data-handle
      className="absolute -end-3 top-1/2 -translate-y-1/2 cursor-grab touch-none py-1 text-ink-muted opacity-0 group-hover/segment:opacity-100 active:cursor-grabbing"
      {...handlers}
      onClick={(event) => event.stopPropagation()}
    >
      <GripVertical className="size-3" />
    </span>
  );
}
