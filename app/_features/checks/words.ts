import type { i18n as I18n } from "i18next";
import { useTranslation } from "react-i18next";
import { formatsOf } from "#app/_ui/formats.ts";
import { categoryName } from "#lib/i18n.ts";

/** The words for what only the data know: checks, languages, categories, shares. */
export function useWords() {
  const { i18n } = useTranslation();
  return {
    check: (id: string) => say(i18n, `checks.${id}.name`) ?? id,
    meaning: (id: string) => say(i18n, `checks.${id}.meaning`),
    category: (category: string) => categoryName(i18n, category),
    language: languageNames(i18n.language),
    share: (share: number) => formatsOf(i18n.language).percents.format(share),
    list: (words: readonly string[]) => formatsOf(i18n.language).lists.format(words),
  };
}

function languageNames(locale: string): (tag: string) => string {
  const names = new Intl.DisplayNames(locale, { type: "language" });
  return (tag) => names.of(tag) ?? tag;
}

/** Says a key put together at run time; null where it has no words. */
function say(i18n: I18n, key: string): string | null {
  return hasWords(i18n, key) ? i18n.t(key) : null;
}

/** Which key it is stands in the data, so the type checker cannot follow: to it there is no such key. */
function hasWords(i18n: I18n, key: string): key is never {
  return i18n.exists(key);
}
