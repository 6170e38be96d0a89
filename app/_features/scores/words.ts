import type { i18n as I18n } from "i18next";
import { useTranslation } from "react-i18next";
import { formatsOf } from "#app/_ui/formats.ts";
import { SEVERITIES, type Severity } from "#lib/core/quality/mqm.ts";
import type { WriteNumber } from "#lib/core/quality/scores/written-score.ts";
import { directionOf } from "#lib/core/text/direction.ts";
import { categoryName } from "#lib/i18n.ts";
import type { NamedScoreProfile, ScoredEdition } from "./requests.ts";

/** The words for what only the data know: languages, categories, numbers, days, profiles. */
export function useWords() {
  const { i18n } = useTranslation();
  const { t, language: locale } = i18n;
  const number: WriteNumber = (value, digits) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
  const language = (tag: string) => formatsOf(locale).languages.of(tag) ?? tag;
  const isRightToLeft = directionOf(locale) === "rtl";
  // From the first language to the second in the direction of reading.
  const arrow = isRightToLeft ? "←" : "→";
  return {
    number,
    language,
    isRightToLeft,
    category: (category: string) => categoryOf(i18n, category),
    day: (iso: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(
        new Date(iso),
      ),
    profile: ({ id, name }: Pick<NamedScoreProfile, "id" | "name">) => name ?? builtIn(i18n, id),
    /** `2 minor, 1 major`; empty for none. */
    counts: (counts: Readonly<Record<Severity, number>>) =>
      new Intl.ListFormat(locale, { style: "short", type: "unit" }).format(
        SEVERITIES.filter((severity) => counts[severity] > 0).map(
          (severity) => `${number(counts[severity], 2)} ${t(`severity.${severity}`)}`,
        ),
      ),
    hop: ({ language: tag, basedOn }: ScoredEdition, editions: readonly ScoredEdition[]) => {
      const base = editions.find(({ id }) => id === basedOn);
      return base ? `${language(base.language)} ${arrow} ${language(tag)}` : language(tag);
    },
  };
}

/** A category by its type, and its dimension where it is one. */
function categoryOf(i18n: I18n, category: string): string {
  return category === "" ? i18n.t("scores.unnamed") : categoryName(i18n, category);
}

function builtIn(i18n: I18n, id: string): string {
  const key = `scores.profiles.${id}`;
  return hasWords(i18n, key) ? i18n.t(key) : id;
}

/** Which key it is stands in the data, so the type checker cannot follow: to it there is no such key. */
function hasWords(i18n: I18n, key: string): key is never {
  return i18n.exists(key);
}
