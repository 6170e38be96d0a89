"use client";

import { ChevronDown } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useWords } from "#app/_features/review/words.ts";
import type { MqmCategory } from "#lib/core/quality/mqm.ts";
import { FavouriteKeys } from "./favourite-keys.tsx";

interface Props {
  readonly category: MqmCategory;
  readonly onChange: () => void;
}

/** The category at hand; a press looks for another. Below it the keys it can be put on. */
export function ChosenCategory({ category, onChange }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <>
      <button
        type="button"
        title={t("review.flagging.change")}
        className="flex items-center gap-2 rounded-md border border-line px-2.5 py-1.5 text-start text-sm font-medium hover:bg-hover"
        onClick={onChange}
      >
        <span className="min-w-0 flex-1 truncate">{words.category(category)}</span>
        <ChevronDown aria-hidden className="size-4 shrink-0 text-ink-muted" />
        <span className="sr-only">{t("review.flagging.change")}</span>
      </button>
      <FavouriteKeys category={category} />
    </>
  );
}
