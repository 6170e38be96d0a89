"use client";

import { useTranslation } from "react-i18next";
import { languageOf, partOf, segmentsIn } from "#app/_features/review/document/outline.ts";
import { MarkedText } from "#app/_features/review/findings/marked-text.tsx";
import { marksOf, placedOn } from "#app/_features/review/findings/marks.ts";
import { SegmentCodes } from "#app/_features/review/grid/segment-codes.tsx";
import { useAtHand } from "#app/_features/review/grid/use-at-hand.ts";
import type { Row, Segment } from "#app/_features/review/requests.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { StateSign } from "#app/_features/review/states/state-sign.tsx";
import type { ReadingSigns } from "./reading-signs.ts";

interface Props {
  readonly row: Row;
  readonly index: number;
  readonly edition: number;
  readonly signs: ReadingSigns;
  readonly isActive: boolean;
  readonly onOpen: () => void;
}

/** What an edition says in one row, as paragraphs to be read; a press or Enter opens one in the grid. */
export function ReadingParagraph({ row, index, edition, signs, isActive, onOpen }: Props) {
  const { t, i18n } = useTranslation();
  const { outline, dispatch } = useReview();
  const isAtHand = useAtHand(row);
  const language = languageOf(outline, edition);
  const open = (segment: Segment) => {
    if (window.getSelection()?.isCollapsed === false) return;
    const part = partOf(outline, segment.id);
    dispatch({ type: "opened", row: row.id, edition, segment: segment.id, part });
    onOpen();
  };
  if (!isAtHand) return <p className="pb-3.5 text-ink-muted">…</p>;
  return segmentsIn(outline, row, edition).map((segment, part) => (
    <div key={segment.id} className="relative pb-3.5">
      {signs.numbers && part === 0 && (
        <span
          lang={i18n.language}
          dir={i18n.dir()}
          className="absolute -start-14 w-10 text-end font-sans text-xs leading-7 text-ink-muted tabular-nums max-md:static max-md:me-2"
        >
          {t("review.reading.number", { number: index + 1 })}
        </span>
      )}
      {signs.marks && <StateSign segment={segment.id} language={language} />}
      <div
        role="button"
        tabIndex={0}
        data-active={isActive || undefined}
        className="-ms-3 cursor-pointer border-s-2 border-transparent ps-2.5 whitespace-pre-wrap wrap-anywhere hover:bg-hover data-active:border-accent"
        onClick={() => open(segment)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          open(segment);
        }}
      >
        <SegmentCodes segment={segment.id}>
          <Words segment={segment} language={language} withMarks={signs.marks} />
        </SegmentCodes>
      </div>
    </div>
  ));
}

interface WordsProps {
  readonly segment: Segment;
  readonly language: string;
  readonly withMarks: boolean;
}

function Words({ segment, language, withMarks }: WordsProps) {
  const { state, items } = useReview();
  const text = state.drafts[segment.id]?.text ?? segment.text;
  const all = items.get(segment.id) ?? [];
  // The one that F8 has come to shows in any case.
  const shown = withMarks ? all : all.filter(({ id }) => id === state.mark);
  const marks = marksOf(placedOn(shown, segment.text, text, language));
  return <MarkedText text={text} marks={marks} current={state.mark} />;
}
