"use client";

import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useId } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/_ui/button.tsx";
import { FIELD_INPUT } from "#app/_ui/field.ts";
import { useToast } from "#app/_ui/toasts.tsx";
import { explainProblem } from "#lib/i18n.ts";
import { useHistory } from "./history-context.tsx";
import { findMoment } from "./requests.ts";

const NAME = "moment";

/** Leads to the document as it stood at a moment, in the editor's own time zone. */
export function MomentField() {
  const { t, i18n } = useTranslation();
  const { document, show } = useHistory();
  const toast = useToast();
  const id = useId();
  const going = useMutation({
    mutationFn: (moment: Date) => findMoment(document.id, moment),
    onSuccess: (at) => show({ at }),
    onError: (error) => toast({ tone: "danger", text: explainProblem(i18n, error) }),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const moment = new Date(String(new FormData(event.currentTarget).get(NAME)));
    if (!Number.isNaN(moment.getTime())) going.mutate(moment);
  };
  return (
    <form onSubmit={submit} className="flex min-w-0 flex-wrap items-end gap-2">
      <div className="flex min-w-0 flex-col gap-1">
        <label htmlFor={id} className="text-xs text-ink-muted">
          {t("history.moment.label")}
        </label>
        <input
          id={id}
          name={NAME}
          type="datetime-local"
          step={1}
          required
          className={FIELD_INPUT}
        />
      </div>
      <Button type="submit" isPending={going.isPending}>
        {t("history.moment.go")}
      </Button>
    </form>
  );
}
