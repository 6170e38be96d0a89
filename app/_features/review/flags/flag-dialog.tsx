"use client";

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { languageOfSegment } from "#app/_features/review/document/outline.ts";
import { Quoted } from "#app/_features/review/grid/segment-codes.tsx";
import { useReview } from "#app/_features/review/review-context.tsx";
import type { Question, Selection } from "#app/_features/review/review-state.ts";
import { useWords } from "#app/_features/review/words.ts";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { Select } from "#app/_ui/select.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import { MQM_CATEGORIES, SEVERITIES, type Severity } from "#lib/core/quality/mqm.ts";
import { directionOf } from "#lib/core/text/direction.ts";

/** Asks what is wrong with the selected words: category, severity, note. What is being typed is saved first. */
export function FlagDialog({
  question,
}: {
  readonly question: Extract<Question, { kind: "flag" }>;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const { actions, dispatch } = useReview();
  const [category, setCategory] = useState(question.category);
  const [severity, setSeverity] = useState<Severity>("minor");
  const [note, setNote] = useState("");
  const close = () => dispatch({ type: "answered" });
  const raise = async () => {
    close();
    const { segment, start, end, quote } = spanOf(question.selection);
    if (!(await actions.save(segment))) return;
    await actions.raise({ segment, start, end, quote, category, severity, note });
  };
  return (
    <Dialog
      title={t("review.flagDialog.title")}
      isOpen
      onOpenChange={close}
      footer={
        <>
          <Button onPress={close}>{t("app.cancel")}</Button>
          <Button variant="primary" onPress={() => void raise()}>
            {t("review.flagDialog.raise")}
          </Button>
        </>
      }
    >
      <Quotation selection={question.selection} />
      <Select
        label={t("review.flagDialog.category")}
        items={MQM_CATEGORIES.map((id) => ({ id, label: words.category(id) }))}
        selectedKey={category}
        onChange={setCategory}
      />
      <Select
        label={t("review.flagDialog.severity")}
        items={SEVERITIES.map((id) => ({ id, label: words.severity(id) }))}
        selectedKey={severity}
        onChange={(key) => setSeverity(SEVERITIES.find((id) => id === key) ?? "minor")}
      />
      <TextField
        label={t("review.flagDialog.note")}
        value={note}
        onChange={setNote}
        rows={3}
        autoFocus
      />
    </Dialog>
  );
}

function Quotation({ selection }: { readonly selection: Selection }) {
  const { outline } = useReview();
  const language = languageOfSegment(outline, selection.segment);
  return (
    <blockquote
      lang={language}
      dir={directionOf(language)}
      className="max-h-32 overflow-auto border-s-2 border-line ps-3 font-serif"
    >
      <Quoted segment={selection.segment} text={spanOf(selection).quote} />
    </blockquote>
  );
}

/** The selected words without the white space around them. */
function spanOf({ segment, text, start, end }: Selection) {
  const quote = text.slice(start, end);
  const lead = quote.length - quote.trimStart().length;
  return {
    segment,
    quote: quote.trim(),
    start: start + lead,
    end: start + lead + quote.trim().length,
  };
}
