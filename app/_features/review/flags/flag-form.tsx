"use client";

import { type FormEvent, type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Flag } from "#app/_features/review/requests.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import { Button } from "#app/_ui/button.tsx";
import { PlainSelect } from "#app/_ui/plain-select.tsx";
import { MQM_CATEGORIES } from "#lib/core/quality/mqm.ts";
import { FlagDetails } from "./flag-details.tsx";

interface Props {
  readonly flag: Flag;
  readonly onDone: () => void;
}

/** A flag altered in its place: category, note, suggestion, repetition. Escape leaves it as it is. */
export function FlagForm({ flag, onDone }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { actions } = useReview();
  const { note, suggestion, repeats } = flag;
  const [category, setCategory] = useState(flag.category);
  const [details, setDetails] = useState({ note, suggestion, repeats });
  const save = (event: FormEvent) => {
    event.preventDefault();
    onDone();
    void actions.alter(flag.id, { category, ...details });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onDone();
  };
  return (
    <form className="flex flex-col gap-2" onSubmit={save} onKeyDown={onKeyDown}>
      <PlainSelect
        label={t("review.flagging.category")}
        items={MQM_CATEGORIES.map((id) => ({ id, label: words.category(id) }))}
        selectedKey={category}
        onChange={setCategory}
      />
      <FlagDetails place={flag} details={details} onChange={setDetails} own={flag.id} />
      <div className="flex justify-end gap-2">
        <Button onPress={onDone}>{t("app.cancel")}</Button>
        <Button type="submit" variant="primary">
          {t("review.flags.card.save")}
        </Button>
      </div>
    </form>
  );
}
