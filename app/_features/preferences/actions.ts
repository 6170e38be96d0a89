"use server";

import { cookies } from "next/headers";
import { isLocale, LOCALE_COOKIE } from "#lib/i18n.ts";

// Browsers keep a cookie for 400 days at the most.
const KEPT_SECONDS = 400 * 24 * 60 * 60;

/** Keeps the language of the interface; the page comes back in it. */
export async function keepLocale(locale: string): Promise<void> {
  if (isLocale(locale)) await keep(LOCALE_COOKIE, locale);
}

async function keep(name: string, value: string): Promise<void> {
  (await cookies()).set(name, value, {
    path: "/",
    maxAge: KEPT_SECONDS,
    sameSite: "lax",
    httpOnly: true,
  });
}
