"use client";

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useWords } from "#app/_features/review/words.ts";
import { isolated } from "#app/_ui/isolated.ts";
import type { MqmCategory } from "#lib/core/quality/mqm.ts";
import { favourites, keepFavourite } from "./favourites.ts";

/** The nine digits that flag with Alt; a press puts the category at hand on one of them. */
export function FavouriteKeys({ category }: { readonly category: MqmCategory }) {
  const { t } = useTranslation();
  const words = useWords();
  const [kept, setKept] = useState(favourites);
  const put = (digit: number) => {
    keepFavourite(digit, category);
    setKept(favourites());
  };
  return (
    <fieldset className="flex items-center gap-1">
      <legend className="float-start me-2 text-xs text-ink-muted">
        {t("review.flagging.favourite")}
      </legend>
      {kept.map((former, at) => {
        const names = { category: isolated(words.category(category)), digit: at + 1 };
        const label = t("review.flagging.favouriteOn", {
          ...names,
          former: isolated(words.category(former)),
        });
        return (
          <button
            key={former}
            type="button"
            aria-label={label}
            title={label}
            aria-pressed={former === category}
            className="size-6 shrink-0 rounded text-xs text-ink-muted tabular-nums hover:bg-hover hover:text-ink aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent-text"
            onClick={() => put(at + 1)}
          >
            {at + 1}
          </button>
        );
      })}
    </fieldset>
  );
}
