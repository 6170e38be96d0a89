import type { i18n as I18n } from "i18next";
import { useTranslation } from "react-i18next";
import { HOUSE_RULE } from "#app/_features/review/findings/mark-kinds.ts";
import type { Problem } from "#app/_features/review/findings/requests.ts";
import { formatsOf } from "#app/_ui/formats.ts";
import { categoryName } from "#lib/i18n.ts";

/** The words for what only the data know: findings, MQM categories, languages, commands, times. */
export function useWords() {
  const { i18n } = useTranslation();
  const { languages, times } = formatsOf(i18n.language);
  const nameOf = (tag: string) => languages.of(tag) ?? tag;
  return {
    finding: ({ message }: Pick<Problem, "message">, details: Pick<Problem, "values">) => {
      const { language, ...values } = details.values;
      const named = language === undefined ? values : { ...values, language: nameOf(language) };
      return say(i18n, message, named);
    },
    /** The desk's own rules bring their name along; all other checks are named in the language of the interface. */
    check: ({ check, name }: { readonly check: string; readonly name: string | null }) =>
      check.startsWith(HOUSE_RULE) ? (name ?? check) : say(i18n, `checks.${check}.name`),
    category: (category: string) => categoryName(i18n, category),
    severity: (severity: Problem["severity"]) => i18n.t(`severity.${severity}`),
    language: nameOf,
    time: (iso: string) => times.format(new Date(iso)),
  };
}

/** Says a key put together at run time; the key itself where it has no words. */
function say(i18n: I18n, key: string, values: Readonly<Record<string, string>> = {}): string {
  return hasWords(i18n, key) ? i18n.t(key, values) : key;
}

/** Which key it is stands in the data, so the type checker cannot follow: to it there is no such key. */
function hasWords(i18n: I18n, key: string): key is never {
  return i18n.exists(key);
}
