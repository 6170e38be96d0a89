"use client";

import { useTranslation } from "react-i18next";
import { languageOfSegment } from "#app/_features/review/document/outline.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import { RepeatSelect } from "./repeat-select.tsx";
import { SuggestionField } from "./suggestion-field.tsx";

/** What a flag may say beside what is wrong. */
export interface Details {
  readonly note: string;
  readonly suggestion: string | null;
  readonly repeats: number | null;
}

export const NO_DETAILS: Details = { note: "", suggestion: null, repeats: null };

interface Props {
  readonly place: { readonly segment: number };
  readonly details: Details;
  readonly onChange: (details: Details) => void;
  /** The flag that is being altered. */
  readonly own?: number;
}

/** Fields for a note, a suggestion, and the flag whose error this is again. */
export function FlagDetails({ place, details, onChange, own }: Props) {
  const { t } = useTranslation();
  const { outline } = useReview();
  return (
    <>
      <TextField
        label={t("review.flagging.note")}
        value={details.note}
        onChange={(note) => onChange({ ...details, note })}
      />
      <SuggestionField
        language={languageOfSegment(outline, place.segment)}
        value={details.suggestion}
        onChange={(suggestion) => onChange({ ...details, suggestion })}
      />
      <RepeatSelect
        own={own}
        repeats={details.repeats}
        onChange={(repeats) => onChange({ ...details, repeats })}
      />
    </>
  );
}
