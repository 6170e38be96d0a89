import type { i18n as I18n } from "i18next";
import { hasWords } from "#lib/i18n.ts";
import { WORKBENCH } from "./commands.ts";

/** Says where keys work; nothing for those that work everywhere. */
export function placeName(i18n: I18n, place: string): string {
  if (place === WORKBENCH) return "";
  const key = `keyPlaces.${place.replaceAll("/", "-")}`;
  return hasWords(i18n, key) ? i18n.t(key) : place;
}
