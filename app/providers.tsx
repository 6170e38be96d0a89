"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type ReactNode, useMemo, useState } from "react";
import { I18nProvider, RouterProvider } from "react-aria-components";
import { I18nextProvider } from "react-i18next";
import { createI18n, type Locale, type Messages } from "#lib/i18n.ts";
import { ToastProvider } from "./_ui/toasts.tsx";

interface Props {
  readonly locale: Locale;
  readonly messages: Messages;
  readonly children: ReactNode;
}

/** What every client component finds around it: words, the server's state, links and passing messages. */
export function Providers({ locale, messages, children }: Props) {
  const router = useRouter();
  const i18n = useMemo(() => createI18n(locale, messages), [locale, messages]);
  const [queries] = useState(createQueries);
  return (
    <I18nextProvider i18n={i18n}>
      <I18nProvider locale={locale}>
        <RouterProvider navigate={router.push}>
          <QueryClientProvider client={queries}>
            <ToastProvider closeLabel={i18n.t("app.close")}>{children}</ToastProvider>
          </QueryClientProvider>
        </RouterProvider>
      </I18nProvider>
    </I18nextProvider>
  );
}

/** A refusal does not change by asking again, and a server that is gone is told of at once. */
function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: false, networkMode: "always" },
      mutations: { networkMode: "always" },
    },
  });
}
