"use client";

import { useTranslation } from "react-i18next";
import { Select } from "#app/_ui/select.tsx";
import { SEVERITIES, type Severity } from "#lib/core/quality/mqm.ts";

const OWN = "own";

interface Props {
  readonly label: string;
  /** Null: the check's own. */
  readonly severity: Severity | null;
  readonly own: Severity;
  readonly isDisabled?: boolean;
  readonly onChange: (severity: Severity | null) => void;
}

/** A choice of a severity, or of the one that the check brings along. */
export function SeveritySelect({ label, severity, own, isDisabled, onChange }: Props) {
  const { t } = useTranslation();
  const named = t(`severity.${own}`);
  return (
    <Select
      label={label}
      isLabelHidden
      isDisabled={isDisabled}
      items={[
        { id: OWN, label: t("checkPage.ownSeverity", { severity: named }) },
        ...SEVERITIES.map((id) => ({ id, label: t(`severity.${id}`) })),
      ]}
      selectedKey={severity ?? OWN}
      onChange={(key) => onChange(SEVERITIES.find((id) => id === key) ?? null)}
    />
  );
}
