"use client";

import { CaseUpper } from "lucide-react";
import { type KeyboardEvent, useId } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "#app/_keys/keys-context.ts";
import { useKeyNames } from "#app/_keys/use-key-names.ts";
import { FIELD_ERROR, FIELD_INPUT, fieldDirection } from "#app/_ui/field.ts";
import { ToggleButton } from "#app/_ui/toggle-button.tsx";
import { faultIn } from "./query-fault.ts";
import { useSearching } from "./search-context.tsx";

/** What to put. Enter puts it in the place one is at, and goes on to the next. */
export function ReplacementField() {
  const { t } = useTranslation();
  const { form, change, found, current, replace, step } = useSearching();
  const { bindings } = useKeys();
  const shown = useKeyNames();
  const problem = useId();
  const fault = faultIn(found.error, "replacement");
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.nativeEvent.isComposing) return;
    event.preventDefault();
    const here = current === null ? undefined : found.at(current);
    if (here) void replace(here);
    else void step(1);
  };
  return (
    <div className="flex flex-col gap-1.5">
      <div className="relative">
        <input
          type="text"
          autoComplete="off"
          aria-label={t("review.search.put")}
          aria-invalid={fault !== null || undefined}
          aria-describedby={fault ? problem : undefined}
          placeholder={t("review.search.put")}
          dir={fieldDirection(form.put)}
          value={form.put}
          onChange={(event) => change({ put: event.target.value })}
          onKeyDown={onKeyDown}
          className={`${FIELD_INPUT} pe-11 aria-invalid:border-danger`}
        />
        <div className="absolute inset-y-0 end-1 flex items-center">
          <ToggleButton
            label={t("keys.find-preserve")}
            keys={shown(bindings.keysOf("find-preserve")[0] ?? "")}
            isOn={form.preserveCase}
            onChange={(preserveCase) => change({ preserveCase })}
          >
            <CaseUpper aria-hidden className="size-4" />
          </ToggleButton>
        </div>
      </div>
      {fault && (
        <p id={problem} role="alert" className={FIELD_ERROR}>
          {t(`review.search.fault.${fault.code}`, { place: fault.place })}
        </p>
      )}
    </div>
  );
}
