"use client";

import { useTranslation } from "react-i18next";
import { Checkbox } from "#app/_ui/checkbox.tsx";
import type { HouseRuleFields } from "./requests.ts";
import { useWords } from "./words.ts";

const OFFERED = ["ar", "de", "en", "es", "fr", "it", "nl", "pl", "pt", "ru", "uk", "zh"];

interface Props {
  readonly languages: HouseRuleFields["languages"];
  readonly onChange: (languages: HouseRuleFields["languages"]) => void;
}

/** In which languages a rule looks: all, or some. */
export function RuleLanguages({ languages, onChange }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const some = languages === "all" ? [] : languages;
  const offered = [...new Set([...OFFERED, ...some])];
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 text-sm font-medium">{t("checkPage.rule.languages")}</legend>
      <Checkbox isChecked={languages === "all"} onChange={(isAll) => onChange(isAll ? "all" : [])}>
        {t("checkPage.languages.all")}
      </Checkbox>
      {languages !== "all" && (
        <div className="grid grid-cols-2 gap-1.5 sm:grid-cols-4">
          {offered.map((tag) => (
            <Checkbox
              key={tag}
              isChecked={some.includes(tag)}
              onChange={(isOn) =>
                onChange(isOn ? [...some, tag] : some.filter((other) => other !== tag))
              }
            >
              {words.language(tag)}
            </Checkbox>
          ))}
        </div>
      )}
    </fieldset>
  );
}
