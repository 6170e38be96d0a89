import Link from "next/link";
import type { ReactNode } from "react";
import { KeysOverlay } from "#app/_features/commands/keys-overlay.tsx";
import { Palette } from "#app/_features/commands/palette.tsx";
import { EditorName } from "#app/_features/editor-name/editor-name.tsx";
import { Preferences } from "#app/_features/preferences/preferences.tsx";
import { requestI18n, requestLocale, requestLook } from "#app/request.ts";
import { PageLinks } from "./page-links.tsx";
import { WorkbenchKeys } from "./workbench-keys.tsx";

/** The workbench: a header over a page that scrolls by itself. */
export default async function Workbench({ children }: { readonly children: ReactNode }) {
  const { t } = await requestI18n();
  return (
    <WorkbenchKeys>
      <div className="flex h-dvh flex-col print:block print:h-auto">
        <a
          href="#content"
          className="sr-only focus:not-sr-only focus:absolute focus:start-3 focus:top-3 focus:z-30 focus:rounded-md focus:bg-surface-raised focus:p-2"
        >
          {t("app.skipToContent")}
        </a>
        <header className="flex h-14 print:hidden shrink-0 items-center gap-3 border-b border-line bg-surface-raised px-3 sm:gap-6 sm:px-5">
          <Link href="/" className="font-serif text-xl font-semibold tracking-tight">
            {t("app.name")}
          </Link>
          <PageLinks />
          <div className="ms-auto flex items-center gap-2">
            <EditorName />
            <Preferences locale={await requestLocale()} look={await requestLook()} />
          </div>
        </header>
        <main
          id="content"
          tabIndex={-1}
          className="min-h-0 flex-1 overflow-auto outline-none print:overflow-visible"
        >
          {children}
        </main>
      </div>
      <KeysOverlay />
      <Palette />
    </WorkbenchKeys>
  );
}
