import { createInstance, type i18n as I18n } from "i18next";
import type en from "#locales/en.json";

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: Messages };
  }
}

/** The languages of the interface, the one to fall back on first. */
export const LOCALES = ["en", "fr", "es", "uk", "ar"] as const;
export type Locale = (typeof LOCALES)[number];

/** Every visible word of the interface, by key. */
export type Messages = typeof en;

/** The cookie that keeps the language an editor has chosen. */
export const LOCALE_COOKIE = "hexapla-locale";

/** Tells whether the interface speaks `tag`. */
export function isLocale(tag: string | undefined): tag is Locale {
  return LOCALES.some((locale) => locale === tag);
}

/** Returns the language of the interface: the one chosen, else the best of an `Accept-Language` header (RFC 9110, 12.5.4). */
export function negotiateLocale(chosen: string | undefined, accepted: string | null): Locale {
  if (isLocale(chosen)) return chosen;
  const wanted = accepted?.split(",").map(rangeOf) ?? [];
  const best = wanted.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  return best.map(({ language }) => language).find(isLocale) ?? LOCALES[0];
}

function rangeOf(range: string): { readonly language: string; readonly weight: number } {
  const [tag = "", ...parameters] = range.split(";").map((part) => part.trim());
  const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
  const [language = ""] = tag.toLowerCase().split("-");
  return { language, weight: weight === undefined ? 1 : Number(weight) };
}

/** Loads the words of one language; the others stay where they are. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  return (await LOADERS[locale]()).default;
}

const LOADERS = {
  en: () => import("#locales/en.json"),
  fr: () => import("#locales/fr.json"),
  es: () => import("#locales/es.json"),
  uk: () => import("#locales/uk.json"),
  ar: () => import("#locales/ar.json"),
} as const satisfies Record<Locale, () => Promise<{ readonly default: object }>>;

/** A translator into `locale`, ready at once. Plurals, numbers and dates follow the language's rules (CLDR). */
export function createI18n(locale: Locale, messages: Messages): I18n {
  const i18n = createInstance();
  i18n.init({
    lng: locale,
    resources: { [locale]: { translation: messages } },
    initAsync: false,
    interpolation: { escapeValue: false }, // React escapes
  });
  return i18n;
}

/** Why something was refused, as the API tells it. */
interface Refused {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Says in the user's language why something was refused; a code without words is a failure of the program. */
export function explainProblem(i18n: I18n, error: unknown): string {
  if (!isRefused(error)) return i18n.t("problems.internal");
  if (error.code === "unreadable") return explainReading(i18n, error.details);
  const key = `problems.${error.code}`;
  return isIn(i18n, "problems", key) ? i18n.t(key, error.details) : i18n.t("problems.internal");
}

/** Says why and where a file cannot be read; `details` are its reason, part, line and column. */
export function explainReading(i18n: I18n, details: Readonly<Record<string, unknown>>): string {
  const key = `unreadable.${details.reason}`;
  const why = isIn(i18n, "unreadable", key) ? i18n.t(key, details) : i18n.t("problems.unreadable");
  return typeof details.part === "string" ? `${details.part} · ${why}` : why;
}

/** Says what a check found; the desk's own rules and what has no words say it themselves. */
export function sayFinding(
  i18n: I18n,
  message: string,
  values: Readonly<Record<string, string>>,
): string {
  return hasWords(i18n, message) ? i18n.t(message, values) : message;
}

/** Tells whether a key put together at run time has words. Which key it is stands in the data: to the type checker there is no such key. */
export function hasWords(i18n: I18n, key: string): key is never {
  return i18n.exists(key);
}

/** The name of an MQM category; its English name where it is not one of MQM-Core. */
export function categoryName(i18n: I18n, category: string): string {
  const key = `mqm.${categorySlug(category)}`;
  return isIn(i18n, "mqm", key) ? i18n.t(key) : category;
}

/** A category as a part of a key: `Accuracy/Mistranslation` is `accuracy-mistranslation`. */
export function categorySlug(category: string): string {
  return category.toLowerCase().replace(/[^a-z]+/g, "-");
}

type KeyIn<Family extends keyof Messages> = `${Family}.${keyof Messages[Family] & string}`;

/** Tells whether a key put together at run time has words. */
function isIn<Family extends keyof Messages>(
  i18n: I18n,
  family: Family,
  key: string,
): key is KeyIn<Family> {
  return key.startsWith(`${family}.`) && i18n.exists(key);
}

function isRefused(error: unknown): error is Refused {
  return error instanceof Error && "code" in error && "details" in error;
}
