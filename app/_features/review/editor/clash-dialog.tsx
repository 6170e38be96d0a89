"use client";

import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { TextDiff } from "#app/_diff/text-diff.tsx";
import { languageOfSegment } from "#app/_features/review/document/outline.ts";
import { SegmentCodes } from "#app/_features/review/grid/segment-codes.tsx";
import { useReview } from "#app/_features/review/review-context.tsx";
import type { Clash } from "#app/_features/review/saving/clash.ts";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import { directionOf } from "#lib/core/text/direction.ts";

/** Two edits of the same words side by side. Theirs stands, yours is kept here, until the editor decides. */
export function ClashDialog({ clash }: { readonly clash: Clash }) {
  const { t } = useTranslation();
  const { outline, actions, dispatch } = useReview();
  const [text, setText] = useState(clash.yours);
  const language = languageOfSegment(outline, clash.segment);
  const settle = (decided: string) => void actions.settle(clash, decided);
  return (
    <Dialog
      title={t("review.clash.title")}
      isOpen
      onOpenChange={() => dispatch({ type: "settled", clash })}
      footer={
        <>
          <Button onPress={() => settle(clash.theirs)}>{t("review.clash.keepTheirs")}</Button>
          <Button variant="primary" onPress={() => settle(text)}>
            {t("review.clash.save")}
          </Button>
        </>
      }
    >
      <p className="text-sm text-ink-muted">{t("review.clash.hint")}</p>
      <SegmentCodes segment={clash.segment}>
        <div className="grid gap-3 sm:grid-cols-2">
          <Side title={t("review.clash.theirs", { author: clash.author })} language={language}>
            <TextDiff before={clash.base} after={clash.theirs} language={language} />
          </Side>
          <Side title={t("review.clash.yours")} language={language}>
            <TextDiff before={clash.base} after={clash.yours} language={language} />
          </Side>
        </div>
      </SegmentCodes>
      <TextField label={t("review.clash.decision")} value={text} onChange={setText} rows={5} />
    </Dialog>
  );
}

interface SideProps {
  readonly title: string;
  readonly language: string;
  readonly children: ReactNode;
}

function Side({ title, language, children }: SideProps) {
  return (
    <section className="rounded-lg border border-line p-3">
      <h3 className="mb-1 text-sm font-medium">{title}</h3>
      <p
        lang={language}
        dir={directionOf(language)}
        className="max-h-64 overflow-auto font-serif leading-6 whitespace-pre-wrap"
      >
        {children}
      </p>
    </section>
  );
}
