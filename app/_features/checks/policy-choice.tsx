"use client";

import { useTranslation } from "react-i18next";
import { RadioGroup } from "#app/_ui/radio-group.tsx";
import { usePolicies } from "./use-desk.ts";

const TOPONYMS = ["as-in-text", "official", "traditional"] as const;

/** Where checks leave a choice to the desk: today, which of two names of a place is wanted. */
export function PolicyChoice() {
  const { t } = useTranslation();
  const { policies, choose } = usePolicies();
  if (!policies) return null;
  return (
    <section className="rounded-lg border border-line bg-surface-raised p-4">
      <RadioGroup
        label={t("checkPage.toponyms.title")}
        items={TOPONYMS.map((id) => ({
          id,
          label: t(`checkPage.toponyms.${id}`),
          description: t(`checkPage.toponyms.hint.${id}`),
        }))}
        selectedKey={policies.toponyms ?? "as-in-text"}
        onChange={(key) => choose({ toponyms: key === "as-in-text" ? null : key })}
      />
    </section>
  );
}
