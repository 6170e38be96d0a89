"use client";

import { type FormEvent, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { cursorIndex } from "#app/_features/review/document/outline.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useCommand } from "#app/_keys/keys-context.ts";
import { focusGrid } from "./focus-grid.ts";

/** Says at which row one is, of how many, and takes one to another by its number. */
export function GoToRowField() {
  const { t } = useTranslation();
  const { outline, state, columns, dispatch } = useReview();
  const field = useRef<HTMLInputElement>(null);
  const [typed, type] = useState<string | null>(null);
  const hint = useId();
  useCommand("go-to-row", () => field.current?.focus());
  const here = cursorIndex(outline, state.cursor) + 1;
  const wanted = outline.rows[Number(typed) - 1];
  const isWrong = typed !== null && typed !== "" && !wanted;
  const go = (event: FormEvent) => {
    event.preventDefault();
    const edition = state.cursor?.edition ?? columns.shown[0];
    if (!wanted || edition === undefined) return;
    type(null);
    dispatch({ type: "moved", row: wanted.id, edition });
    // A cell takes the keyboard when the cursor comes to it, not when it was there before.
    if (wanted.id === state.cursor?.row) focusGrid();
    else field.current?.blur();
  };
  return (
    <form onSubmit={go} className="flex items-center gap-2 tabular-nums">
      <label className="flex items-center gap-2">
        <span className="text-ink-muted">{t("review.goToRow.label")}</span>
        <input
          ref={field}
          inputMode="numeric"
          autoComplete="off"
          aria-invalid={isWrong}
          aria-describedby={hint}
          className="w-20 rounded-md border border-line-strong bg-surface px-2 py-0.5 text-end aria-invalid:border-danger"
          value={typed ?? (here || "")}
          onFocus={(event) => event.target.select()}
          onBlur={() => type(null)}
          onChange={(event) => type(event.target.value.trim())}
          onKeyDown={(event) => {
            if (event.key === "Escape") focusGrid();
          }}
        />
      </label>
      <span id={hint} className="text-ink-muted">
        {isWrong
          ? t("review.goToRow.none")
          : t("review.goToRow.of", { number: outline.rows.length })}
      </span>
    </form>
  );
}
