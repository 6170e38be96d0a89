"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { cursorIndex, languageOfSegment } from "#app/_features/review/document/outline.ts";
import { type Review, useReview } from "#app/_features/review/review-context.tsx";
import { baseLanguage, standingInWords } from "#app/_features/review/states/state-words.ts";
import { useWords } from "#app/_features/review/words.ts";
import { type Facts, type News, newsOf } from "./news.ts";

// Where the editor was a moment ago: what they did there may still be on its way to the server.
const REMEMBERED = 3;

/** Tells a screen reader, in one place, what became of the segments an editor was at: whether they are saved, and where they stand. */
export function SpokenNews() {
  const review = useReview();
  const factsOf = useFacts(review);
  const say = useSay(review);
  const [spoken, speak] = useState("");
  const watched = useRef<ReadonlyMap<number, Facts>>(new Map());
  // A look at three segments: it costs less than to find out whether there is need of it.
  useEffect(() => {
    const before = watched.current;
    const here = segmentHere(review);
    const segments = [...new Set([...(here === null ? [] : [here]), ...before.keys()])];
    const now = segments
      .slice(0, REMEMBERED)
      .map((segment) => [segment, factsOf(segment)] as const);
    watched.current = new Map(now);
    const told = now.flatMap(([segment, facts]) => {
      const news = newsOf(before.get(segment), facts);
      return news.length > 0 ? say(segment, news, facts) : [];
    });
    if (told.length > 0) speak(told.join(" "));
  });
  return (
    <p role="status" className="sr-only">
      {spoken}
    </p>
  );
}

function segmentHere({ outline, state }: Review): number | null {
  const { editing, cursor } = state;
  const row = outline.rows[cursorIndex(outline, cursor)];
  return editing ?? row?.cells[String(cursor?.edition)]?.[cursor?.part ?? 0] ?? null;
}

function useFacts({ document, outline, state, standings }: Review) {
  const { t } = useTranslation();
  const { language } = useWords();
  return (segment: number): Facts => {
    const base = language(baseLanguage(document, outline, outline.editionOf(segment)));
    const words = standingInWords(t, standings.of(segment), base);
    return {
      saving: state.saving[segment],
      hasDraft: state.drafts[segment] !== undefined,
      standing: standings.head === 0 ? null : words,
    };
  };
}

function useSay({ outline }: Review) {
  const { t } = useTranslation();
  const { language } = useWords();
  return (segment: number, news: readonly News[], { standing }: Facts): string => {
    const words = news.map((one) =>
      one === "standing" ? (standing ?? "") : t(`review.saving.${one}`),
    );
    return t("review.place.news", {
      language: language(languageOfSegment(outline, segment)),
      number: (outline.rowOf.get(segment) ?? 0) + 1,
      words: words.join(" · "),
    });
  };
}
