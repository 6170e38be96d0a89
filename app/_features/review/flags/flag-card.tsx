"use client";

import { Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { languageOfSegment } from "#app/_features/review/document/outline.ts";
import type { Item } from "#app/_features/review/findings/marks.ts";
import { Quoted } from "#app/_features/review/grid/segment-codes.tsx";
import type { Flag } from "#app/_features/review/requests.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { IconButton } from "#app/_ui/icon-button.tsx";
import { PlainSelect } from "#app/_ui/plain-select.tsx";
import { FLAG_STATES, isPoint } from "#lib/core/quality/flags.ts";
import { directionOf } from "#lib/core/text/direction.ts";
import { FlagForm } from "./flag-form.tsx";
import { FlagHead } from "./flag-head.tsx";
import { FlagRepeats } from "./flag-repeats.tsx";
import { FlagSuggestion } from "./flag-suggestion.tsx";
import { FlagThread } from "./flag-thread.tsx";
import { useWithdraw } from "./use-withdraw.ts";

/** One flag of an editor: its words, what is proposed for them, its state, and what was said about it. It can be altered and withdrawn. */
export function FlagCard({ item }: { readonly item: Extract<Item, { kind: "flag" }> }) {
  const [isEdited, edit] = useState(false);
  const { flag } = item;
  // What the server has not got yet has no number to be altered by.
  const isProvisional = flag.id < 0;
  return (
    <article
      aria-busy={isProvisional || undefined}
      className="flex flex-col gap-2 rounded-lg border border-line p-3 text-sm"
    >
      <FlagHead item={item} />
      <Words flag={flag} />
      {isEdited ? (
        <FlagForm flag={flag} onDone={() => edit(false)} />
      ) : (
        <>
          {flag.note && <p className="whitespace-pre-wrap wrap-anywhere">{flag.note}</p>}
          <FlagSuggestion flag={flag} />
          <FlagRepeats flag={flag} />
          {!isProvisional && <StateRow flag={flag} onEdit={() => edit(true)} />}
        </>
      )}
      {!isProvisional && <FlagThread flag={flag} />}
    </article>
  );
}

function Words({ flag }: { readonly flag: Flag }) {
  const { t } = useTranslation();
  const { outline } = useReview();
  const language = languageOfSegment(outline, flag.segment);
  if (isPoint(flag)) return <p className="text-ink-muted">‸ {t("review.flagging.point")}</p>;
  return (
    <>
      {flag.quote !== "" && (
        <blockquote
          lang={language}
          dir={directionOf(language)}
          className="line-clamp-3 border-s-2 border-line ps-2 font-serif text-base"
        >
          <Quoted segment={flag.segment} text={flag.quote} />
        </blockquote>
      )}
      {flag.start === null && <p className="text-warn-text">{t("review.flags.gone")}</p>}
    </>
  );
}

function StateRow({ flag, onEdit }: { readonly flag: Flag; readonly onEdit: () => void }) {
  const { t } = useTranslation();
  const { actions } = useReview();
  const withdraw = useWithdraw();
  return (
    <div className="flex items-end gap-1">
      <div className="flex-1">
        <PlainSelect
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
      <IconButton label={t("review.flags.card.edit")} onPress={onEdit}>
        <Pencil aria-hidden className="size-4" />
      </IconButton>
      <IconButton label={t("review.flags.withdraw")} onPress={() => withdraw(flag.id)}>
        <Trash2 aria-hidden className="size-4" />
      </IconButton>
    </div>
  );
}
