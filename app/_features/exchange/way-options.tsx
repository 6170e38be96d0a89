"use client";

import { useTranslation } from "react-i18next";
import { Checkbox } from "#app/_ui/checkbox.tsx";
import { RadioGroup } from "#app/_ui/radio-group.tsx";
import { type WayOptions as Options, type WayOut, XLIFF_VERSIONS } from "./ways-out.ts";

interface Props {
  readonly way: WayOut;
  readonly options: Options;
  readonly onChange: (options: Partial<Options>) => void;
}

/** What can still be said of a way out; of most, nothing. */
export function WayOptions({ way, options, onChange }: Props) {
  const { t } = useTranslation();
  if (way === "csv") {
    return (
      <Checkbox isChecked={options.isSafe} onChange={(isSafe) => onChange({ isSafe })}>
        {t("export.safe")}
      </Checkbox>
    );
  }
  if (way !== "xliff") return null;
  return (
    <RadioGroup
      label={t("export.version")}
      items={XLIFF_VERSIONS.map((id) => ({ id, label: `XLIFF ${id}` }))}
      selectedKey={options.version}
      onChange={(version) => onChange({ version })}
    />
  );
}
