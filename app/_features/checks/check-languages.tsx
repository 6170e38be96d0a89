"use client";

import { Languages } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/_ui/button.tsx";
import { Popover, PopoverTrigger } from "#app/_ui/popover.tsx";
import { Switch } from "#app/_ui/switch.tsx";
import type { Check } from "./requests.ts";
import { SeveritySelect } from "./severity-select.tsx";
import { useCheckChoice } from "./use-desk.ts";
import { useWords } from "./words.ts";

// Of a check for all languages, those of the desk's daily work; others that have been chosen or judged are added.
const DAILY = ["en", "fr", "es", "uk", "de"];

/** What the desk chose for a check in single languages, in a window of its own. */
export function CheckLanguages({ check }: { readonly check: Check }) {
  const { t } = useTranslation();
  const words = useWords();
  const { choose, reset } = useCheckChoice(check);
  const name = words.check(check.id);
  return (
    <PopoverTrigger>
      <Button label={t("checkPage.languages.of", { name })}>
        <Languages aria-hidden className="size-4" />
        {check.perLanguage.length > 0
          ? t("checkPage.languages.own", { number: check.perLanguage.length })
          : t("checkPage.languages.menu")}
      </Button>
      <Popover label={t("checkPage.languages.of", { name })}>
        <p className="max-w-72 text-xs text-ink-muted">{t("checkPage.languages.hint")}</p>
        <ul className="flex max-h-80 flex-col gap-2 overflow-auto">
          {languagesOf(check).map((language) => {
            const own = check.perLanguage.find((one) => one.language === language);
            const { isOn, severity } = own ?? { isOn: check.isOn, severity: null };
            const label = t("checkPage.languages.one", {
              name,
              language: words.language(language),
            });
            return (
              <li key={language} className="grid grid-cols-[auto_1fr_11rem] items-center gap-2">
                <Switch
                  label={label}
                  isOn={isOn}
                  onChange={(on) => choose({ language, isOn: on, severity })}
                />
                <span className="min-w-24 text-sm">{words.language(language)}</span>
                <SeveritySelect
                  label={t("checkPage.severityOf", { name: label })}
                  severity={severity}
                  own={check.severity}
                  isDisabled={!isOn}
                  onChange={(chosen) => choose({ language, isOn, severity: chosen })}
                />
              </li>
            );
          })}
        </ul>
        {check.perLanguage.length > 0 && (
          <Button
            onPress={() => {
              for (const { language } of check.perLanguage) reset(language);
            }}
          >
            {t("checkPage.languages.reset")}
          </Button>
        )}
      </Popover>
    </PopoverTrigger>
  );
}

function languagesOf({ languages, perLanguage, figures }: Check): readonly string[] {
  if (languages !== "all") return languages;
  const seen = [...perLanguage, ...figures].map(({ language }) => language);
  return [...new Set([...DAILY, ...seen])];
}
