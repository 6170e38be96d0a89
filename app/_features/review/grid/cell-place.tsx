"use client";

import { useTranslation } from "react-i18next";
import { languageOf } from "#app/_features/review/document/outline.ts";
import { isOpen, severityOf } from "#app/_features/review/findings/marks.ts";
import type { Row } from "#app/_features/review/requests.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import { SEVERITIES } from "#lib/core/quality/mqm.ts";

interface Props {
  readonly id: string;
  readonly row: Row;
  readonly edition: number;
}

/** What a screen reader says of the cell with the cursor before it reads its text: the edition, the row, where it stands and what is left to look at. */
export function CellPlace({ id, row, edition }: Props) {
  const { t } = useTranslation();
  const { outline } = useReview();
  const { language } = useWords();
  const standing = useUntouched(row, edition);
  const open = useOpenWords(row.cells[String(edition)] ?? []);
  const place = t("review.place.cell", {
    language: language(languageOf(outline, edition)),
    number: (outline.indexOf.get(row.id) ?? 0) + 1,
    all: outline.rows.length,
  });
  return (
    <span id={id} hidden>
      {[place, standing, open].filter((part) => part !== null).join(". ")}
    </span>
  );
}

/** Any other state has a sign in the cell, which is read with its text. */
function useUntouched({ cells }: Row, edition: number): string | null {
  const { t } = useTranslation();
  const { standings } = useReview();
  const segments = cells[String(edition)] ?? [];
  const isUntouched = (segment: number) => {
    const { state, fallen } = standings.of(segment);
    return state === "untouched" && !fallen;
  };
  return segments.length > 0 && segments.every(isUntouched) ? t("review.state.untouched") : null;
}

function useOpenWords(segments: readonly number[]): string | null {
  const { t } = useTranslation();
  const { items } = useReview();
  const { severity } = useWords();
  const open = segments.flatMap((segment) => items.get(segment) ?? []).filter(isOpen);
  const gravest = SEVERITIES.findLast((one) => open.some((item) => severityOf(item) === one));
  if (!gravest) return null;
  return t("review.place.open", { count: open.length, severity: severity(gravest) });
}
