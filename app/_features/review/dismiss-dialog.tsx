"use client";

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import { useReview } from "./review-context.tsx";
import type { Question } from "./review-state.ts";
import { useWords } from "./words.ts";

/** Asks why a finding is set aside. A reason is wanted: the next reader will ask for it. */
export function DismissDialog({
  question,
}: {
  readonly question: Extract<Question, { kind: "dismiss" }>;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const { actions, dispatch } = useReview();
  const [reason, setReason] = useState("");
  const close = () => dispatch({ type: "answered" });
  const dismiss = () => {
    if (reason.trim() === "") return;
    close();
    void actions.dismiss(question.problem, reason.trim());
  };
  return (
    <Dialog title={t("review.dismissDialog.title")} isOpen onOpenChange={close}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          dismiss();
        }}
      >
        <p className="text-sm text-ink-muted">{words.finding(question.problem)}</p>
        <TextField
          label={t("review.dismissDialog.reason")}
          description={t("review.dismissDialog.hint")}
          value={reason}
          onChange={setReason}
          maxLength={4_000}
          autoFocus
        />
        <div className="flex justify-end gap-2">
          <Button onPress={close}>{t("app.cancel")}</Button>
          <Button variant="primary" type="submit" isDisabled={reason.trim() === ""}>
            {t("review.flags.dismiss")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
