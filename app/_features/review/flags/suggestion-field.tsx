"use client";

import { useId } from "react";
import { useTranslation } from "react-i18next";
import { FIELD, FIELD_INPUT, FIELD_LABEL } from "#app/_ui/field.ts";
import { directionOf } from "#lib/core/text/direction.ts";

interface Props {
  readonly language: string;
  readonly value: string | null;
  /** Null where nothing is suggested. */
  readonly onChange: (value: string | null) => void;
}

/** A field for other words, set in the language of the text. */
export function SuggestionField({ language, value, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className={FIELD}>
      <label htmlFor={id} className={FIELD_LABEL}>
        {t("review.flagging.suggestion")}
      </label>
      <input
        id={id}
        lang={language}
        dir={directionOf(language)}
        spellCheck
        className={`${FIELD_INPUT} font-serif text-base`}
        value={value ?? ""}
        onChange={({ target }) => onChange(target.value === "" ? null : target.value)}
      />
    </div>
  );
}
