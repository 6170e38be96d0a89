import type { Metadata } from "next";
import type { ReactNode } from "react";
import { lookAttributes } from "#app/_features/preferences/look.ts";
import { directionOf } from "#lib/core/text/direction.ts";
import { loadMessages } from "#lib/i18n.ts";
import "./globals.css";
import { Providers } from "./providers.tsx";
import { requestI18n, requestLocale, requestLook, requestNonce } from "./request.ts";

/** The title of every page. */
export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestI18n();
  return { title: { default: t("app.name"), template: `%s · ${t("app.name")}` } };
}

/** The page around every page: language, direction and theme are set before anything is shown. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const locale = await requestLocale();
  return (
    <html lang={locale} dir={directionOf(locale)} {...lookAttributes(await requestLook())}>
      <head>
        <meta property="csp-nonce" nonce={await requestNonce()} suppressHydrationWarning />
      </head>
      <body>
        <Providers locale={locale} messages={await loadMessages(locale)}>
          {children}
        </Providers>
      </body>
    </html>
  );
}
