"use client";

import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { languageOfSegment } from "#app/_features/review/document/outline.ts";
import { FloatingCard } from "#app/_features/review/findings/floating-card.tsx";
import { Quoted } from "#app/_features/review/grid/segment-codes.tsx";
import type { Question } from "#app/_features/review/question.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { directionOf } from "#lib/core/text/direction.ts";
import type { FlagPlace } from "./flag-place.ts";
import { placeOf } from "./flag-place.ts";
import { FlagQuestions } from "./flag-questions.tsx";
import { flaggedRange, useFlaggedLight } from "./use-flagged-light.ts";

interface Props {
  readonly question: Extract<Question, { kind: "flag" }>;
}

/** Asks beside the words what is wrong with them: with the category given, one key for the severity flags them. */
export function FlagPopover({ question: { selection, category } }: Props) {
  const { t } = useTranslation();
  const { dispatch } = useReview();
  const place = useMemo(() => placeOf(selection), [selection]);
  const close = () => dispatch({ type: "answered" });
  const before = useBefore();
  const box = useRef<HTMLDivElement>(null);
  useFlaggedLight(place);
  useClosedOutside(box, close);
  const keepKeys = (event: KeyboardEvent) => {
    // What is typed here is for the flag: the screen below is not to hear of it.
    event.stopPropagation();
    if (event.key !== "Escape") return;
    event.preventDefault();
    close();
  };
  const label = t(place.quote === "" ? "review.flagging.titlePoint" : "review.flagging.title");
  return (
    <FloatingCard words={() => flaggedRange(place)} returnFocus={before} label={label}>
      <div
        ref={box}
        role="dialog"
        aria-label={label}
        tabIndex={-1}
        className="flex flex-col gap-2 p-1 outline-none"
        onKeyDown={keepKeys}
      >
        <Marked place={place} />
        <FlagQuestions place={place} category={category} onDone={close} />
      </div>
    </FloatingCard>
  );
}

/** What had the keyboard before: it goes back there. */
function useBefore(): () => HTMLElement | null {
  const [before] = useState(() => {
    const { activeElement } = document;
    return activeElement instanceof HTMLElement ? activeElement : null;
  });
  return () => before;
}

function useClosedOutside(box: { readonly current: HTMLElement | null }, close: () => void): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    const onPress = ({ target }: PointerEvent) => {
      const card = box.current?.parentElement;
      if (target instanceof Node && card && !card.contains(target)) latest.current();
    };
    document.addEventListener("pointerdown", onPress);
    return () => document.removeEventListener("pointerdown", onPress);
  }, [box]);
}

/** The words, cut to a line; at a point, that something is missing. */
function Marked({ place }: { readonly place: FlagPlace }) {
  const { t } = useTranslation();
  const { outline } = useReview();
  const language = languageOfSegment(outline, place.segment);
  if (place.quote === "")
    return <p className="text-sm text-ink-muted">‸ {t("review.flagging.point")}</p>;
  return (
    <blockquote
      lang={language}
      dir={directionOf(language)}
      className="truncate border-s-2 border-line ps-2 font-serif"
    >
      <Quoted segment={place.segment} text={place.quote} />
    </blockquote>
  );
}
