"use client";

import { useTranslation } from "react-i18next";
import { RadioGroup } from "#app/_ui/radio-group.tsx";
import { usePolicies } from "./use-desk.ts";

const TOPONYMS = ["as-in-text", "official", "traditional"] as const;

const REPEATS = ["once", "each"] as const;

/** Where there is a choice that the desk makes once: which of two names of a place is wanted, and how often an error counts that occurs again. */
export function PolicyChoice() {
  const { t } = useTranslation();
  const { policies, choose } = usePolicies();
  if (!policies) return null;
  return (
    <section className="grid gap-6 rounded-lg border border-line bg-surface-raised p-4 md:grid-cols-2">
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
      <RadioGroup
        label={t("checkPage.repeats.title")}
        items={REPEATS.map((id) => ({
          id,
          label: t(`checkPage.repeats.${id}`),
          description: t(`checkPage.repeats.hint.${id}`),
        }))}
        selectedKey={policies.repeats ?? "once"}
        onChange={(repeats) => choose({ repeats })}
      />
    </section>
  );
}
