"use client";

import { useState } from "react";
import { useCommand } from "#app/_keys/keys-context.ts";
import type { Locale } from "#lib/i18n.ts";
import { type Look, withChoice } from "./look.ts";
import { PreferencesMenu } from "./preferences-menu.tsx";
import { SettingsDialog, type SettingsTab } from "./settings-dialog.tsx";
import { useLook } from "./use-look.ts";

interface Props {
  readonly locale: Locale;
  /** How the page was made to look. */
  readonly look: Look;
}

/** The menu of preferences, and the settings that open from it or by a command. */
export function Preferences({ locale, look: initial }: Props) {
  const [look, change] = useLook(initial);
  const [tab, setTab] = useState<SettingsTab | null>(null);
  useCommand("settings", () => setTab("look"));
  useCommand("settings-keys", () => setTab("keys"));
  return (
    <>
      <PreferencesMenu
        locale={locale}
        theme={look.theme}
        onTheme={(theme) => change(withChoice(look, "theme", theme))}
      />
      {tab && (
        <SettingsDialog
          tab={tab}
          onTab={setTab}
          look={look}
          onLook={change}
          onClose={() => setTab(null)}
        />
      )}
    </>
  );
}
