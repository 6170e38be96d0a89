import { useTranslation } from "react-i18next";
import { formatsOf } from "#app/_ui/formats.ts";
import { categoryName } from "#lib/i18n.ts";
import type { Outline } from "./shown.ts";

/** The words for what only the data know: languages, MQM categories, times. */
export function useWords() {
  const { i18n } = useTranslation();
  const { languages, times, hours } = formatsOf(i18n.language);
  const language = (tag: string) => languages.of(tag) ?? tag;
  return {
    language,
    category: (category: string) => categoryName(i18n, category),
    hour: (iso: string) => hours.format(new Date(iso)),
    time: (iso: string) => times.format(new Date(iso)),
    span: (from: string, to: string) => {
      return times.formatRange(new Date(from), new Date(to));
    },
    /** An edition by its language; with the name of its file where another is in the same one. */
    edition: (id: number, editions: Outline["editions"]) => {
      const edition = editions.find((known) => known.id === id);
      if (!edition) return String(id);
      const isOnlyOne =
        editions.filter((known) => known.language === edition.language).length === 1;
      const name = language(edition.language);
      return isOnlyOne ? name : `${name} (${edition.fileName})`;
    },
  };
}
