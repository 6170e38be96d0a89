import type { i18n as I18n } from "i18next";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import {
  createI18n,
  LOCALE_COOKIE,
  type Locale,
  loadMessages,
  negotiateLocale,
} from "#lib/i18n.ts";
import { LOOK_COOKIE, type Look, lookOf } from "./_features/preferences/look.ts";

/** The language of the interface for this request. */
export const requestLocale = cache(async (): Promise<Locale> => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  return negotiateLocale(chosen, (await headers()).get("accept-language"));
});

/** The translator of this request, for server components. */
export const requestI18n = cache(async (): Promise<I18n> => {
  const locale = await requestLocale();
  return createI18n(locale, await loadMessages(locale));
});

/** How it is to look for whoever makes this request. */
export async function requestLook(): Promise<Look> {
  return lookOf((await cookies()).get(LOOK_COOKIE)?.value);
}

/** The nonce of this request's policy: style elements that controls add in the browser are let in by it. */
export async function requestNonce(): Promise<string | undefined> {
  const policy = (await headers()).get("content-security-policy");
  return /'nonce-([^']+)'/.exec(policy ?? "")?.[1];
}
