"use client";

import { CaseUpper } from "lucide-react";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "#app/_keys/keys-context.ts";
import { useKeyNames } from "#app/_keys/use-key-names.ts";
import { ToggleButton } from "#app/_ui/toggle-button.tsx";
import { FieldWithToggles } from "./field-with-toggles.tsx";
import { faultIn } from "./query-fault.ts";
import { useSearching } from "./search-context.tsx";

/** What to put. Enter puts it in the place one is at, and goes on to the next. */
export function ReplacementField() {
  const { t } = useTranslation();
  const { form, change, found, current, replaceHere, step } = useSearching();
  const { bindings } = useKeys();
  const shown = useKeyNames();
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (current === null || form.put === "") void step(1);
    else void replaceHere();
  };
  return (
    <FieldWithToggles
      label={t("review.search.put")}
      value={form.put}
      onType={(put) => change({ put })}
      onKeyDown={onKeyDown}
      fault={faultIn(found.error, "replacement")}
    >
      <ToggleButton
        label={t("keys.find-preserve")}
        keys={shown(bindings.keysOf("find-preserve")[0] ?? "")}
        isOn={form.preserveCase}
        onChange={(preserveCase) => change({ preserveCase })}
      >
        <CaseUpper aria-hidden className="size-4" />
      </ToggleButton>
    </FieldWithToggles>
  );
}
