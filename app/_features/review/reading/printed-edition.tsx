"use client";

import "./printed.css";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import { languageOf } from "#app/_features/review/document/outline.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { directionOf } from "#lib/core/text/direction.ts";
import { writtenText } from "#lib/core/text/written-codes.ts";
import type { ReadingSigns } from "./reading-signs.ts";
import { fetchEdition } from "./requests.ts";

interface Props {
  readonly edition: number;
  readonly signs: ReadingSigns;
  readonly onDone: () => void;
}

/** A whole edition, for paper alone: it is fetched, handed to the printer, and gone. */
export function PrintedEdition({ edition, signs, onDone }: Props) {
  const { t } = useTranslation();
  const { document: opened, outline } = useReview();
  const done = useRef(onDone);
  done.current = onDone;
  const { data: texts, isError } = useQuery({
    queryKey: ["printed", opened.id, edition, opened.head],
    queryFn: () => fetchEdition(opened.id, opened.head, edition),
    gcTime: 0,
  });
  useEffect(() => {
    if (texts) window.print();
    if (texts || isError) done.current();
  }, [texts, isError]);
  if (!texts) return null;
  const language = languageOf(outline, edition);
  const byId = new Map(texts.map((segment) => [segment.id, segment]));
  return createPortal(
    <article data-printed lang={language} dir={directionOf(language)} className="reading-text">
      <h1>{opened.title}</h1>
      {outline.rows.flatMap(({ cells }, index) =>
        (cells[edition] ?? []).map((id, part) => {
          const { text = "", codes } = byId.get(id) ?? {};
          return (
            <p key={id}>
              {signs.numbers && part === 0 && (
                <small>{t("review.reading.number", { number: index + 1 })} </small>
              )}
              {writtenText(text, codes ?? [])}
            </p>
          );
        }),
      )}
    </article>,
    document.body,
  );
}
