"use client";

import { type FormEvent, useId } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/_ui/button.tsx";
import { FIELD_INPUT } from "#app/_ui/field.ts";
import { Select } from "#app/_ui/select.tsx";
import { useHistory } from "./history-context.tsx";
import type { Baseline } from "./view-state.ts";

const FIXED = ["previous", "received", "now"] as const;
const OTHER = "other";

/** What the state is compared with: a fixed point, a named version, or a change by its number. */
export function BaselineChoice() {
  const { t } = useTranslation();
  const { timeline, view, sequence, show } = useHistory();
  const { baseline } = view;
  const isNamed = timeline.names.some((name) => name.sequence === baseline);
  const isNumber = typeof baseline === "number" && !isNamed;
  const choose = (key: string) => {
    const fixed = FIXED.find((id) => id === key);
    const other: Baseline = key === OTHER ? Math.max(1, sequence - 1) : Number(key);
    show({ baseline: fixed ?? other });
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span aria-hidden className="text-sm">
        {t("history.baseline.label")}
      </span>
      <div className="w-64 max-w-full">
        <Select
          label={t("history.baseline.label")}
          isLabelHidden
          items={[
            ...FIXED.map((id) => ({ id, label: t(`history.baseline.${id}`) })),
            ...timeline.names.map((name) => ({
              id: String(name.sequence),
              label: t("history.baseline.named", { name: name.name }),
            })),
            { id: OTHER, label: t("history.baseline.other") },
          ]}
          selectedKey={isNumber ? OTHER : String(baseline)}
          onChange={choose}
        />
      </div>
      {isNumber && <ChangeNumber key={baseline} number={baseline} />}
    </div>
  );
}

const NAME = "number";

function ChangeNumber({ number }: { readonly number: number }) {
  const { t } = useTranslation();
  const { timeline, show } = useHistory();
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wanted = Number(new FormData(event.currentTarget).get(NAME));
    if (Number.isSafeInteger(wanted) && wanted > 0) show({ baseline: wanted });
  };
  return (
    <form onSubmit={submit} className="flex items-center gap-2">
      <label htmlFor={id} className="sr-only">
        {t("history.baseline.number")}
      </label>
      <div className="w-24">
        <input
          id={id}
          name={NAME}
          type="number"
          min={1}
          max={timeline.head}
          required
          defaultValue={number}
          className={FIELD_INPUT}
        />
      </div>
      <Button type="submit">{t("history.baseline.compare")}</Button>
    </form>
  );
}
