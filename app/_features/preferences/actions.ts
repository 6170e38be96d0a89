"use server";

import { cookies } from "next/headers";
import { isLocale, LOCALE_COOKIE } from "#lib/i18n.ts";
import { THEME_COOKIE, themeOf } from "./theme.ts";

// Browsers keep a cookie for 400 days at the most.
const KEPT_SECONDS = 400 * 24 * 60 * 60;

/** Keeps the language of the interface; the page comes back in it. */
export async function keepLocale(locale: string): Promise<void> {
  if (isLocale(locale)) await keep(LOCALE_COOKIE, locale);
}

/** Keeps the theme; the page comes back in it. */
export async function keepTheme(theme: string): Promise<void> {
  await keep(THEME_COOKIE, themeOf(theme));
}

async function keep(name: string, value: string): Promise<void> {
  (await cookies()).set(name, value, {
    path: "/",
    maxAge: KEPT_SECONDS,
    sameSite: "lax",
    httpOnly: true,
  });
}
