"use client";

import { Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { languageOfSegment } from "#app/_features/review/document/outline.ts";
import { CardHead } from "#app/_features/review/findings/card-head.tsx";
import type { Item } from "#app/_features/review/findings/marks.ts";
import { Quoted } from "#app/_features/review/grid/segment-codes.tsx";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import { IconButton } from "#app/_ui/icon-button.tsx";
import { Select } from "#app/_ui/select.tsx";
import { FLAG_STATES } from "#lib/core/quality/flags.ts";
import { directionOf } from "#lib/core/text/direction.ts";

/** One flag of an editor: its words, its note, its state; it can be withdrawn. */
export function FlagCard({ item }: { readonly item: Extract<Item, { kind: "flag" }> }) {
  const { t } = useTranslation();
  const words = useWords();
  const { outline, actions } = useReview();
  const { flag } = item;
  const language = languageOfSegment(outline, flag.segment);
  return (
    <article className="flex flex-col gap-2 rounded-lg border border-line p-3 text-sm">
      <CardHead
        item={item}
        title={words.category(flag.category)}
        severity={flag.severity}
        language={language}
      />
      <blockquote
        lang={language}
        dir={directionOf(language)}
        className="border-s-2 border-line ps-2 font-serif text-base"
      >
        <Quoted segment={flag.segment} text={flag.quote} />
      </blockquote>
      {flag.start === null && <p className="text-warn-text">{t("review.flags.gone")}</p>}
      {flag.note && <p className="whitespace-pre-wrap">{flag.note}</p>}
      <div className="flex items-end gap-2">
        <div className="flex-1">
          <Select
            label={t("review.flags.state")}
            isLabelHidden
            items={FLAG_STATES.map((id) => ({ id, label: t(`review.flags.states.${id}`) }))}
            selectedKey={flag.state}
            onChange={(key) => {
              const state = FLAG_STATES.find((known) => known === key);
              if (state) void actions.alter(flag.id, { state });
            }}
          />
        </div>
        <IconButton
          label={t("review.flags.withdraw")}
          onPress={() => void actions.alter(flag.id, { withdrawn: true })}
        >
          <Trash2 className="size-4" />
        </IconButton>
      </div>
    </article>
  );
}
