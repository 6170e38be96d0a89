"use client";

import { Settings2 } from "lucide-react";
import { useTransition } from "react";
import { useTranslation } from "react-i18next";
import { CommandItem } from "#app/_keys/command-item.tsx";
import { useKeys } from "#app/_keys/keys-context.ts";
import { IconButton } from "#app/_ui/icon-button.tsx";
import { Menu, MenuChoice, MenuTrigger } from "#app/_ui/menu.tsx";
import { LOCALES, type Locale } from "#lib/i18n.ts";
import { keepLocale } from "./actions.ts";
import { LOOKS, type Look } from "./look.ts";

const COMMANDS = ["palette", "help", "settings"] as const;

interface Props {
  readonly locale: Locale;
  readonly theme: Look["theme"];
  readonly onTheme: (theme: string) => void;
}

/** The menu in which language and theme of the interface are chosen, and which leads to the settings. */
export function PreferencesMenu({ locale, theme, onTheme }: Props) {
  const { t } = useTranslation();
  const { bindings, run } = useKeys();
  const [, startTransition] = useTransition();
  return (
    <MenuTrigger>
      <IconButton label={t("preferences.label")}>
        <Settings2 aria-hidden className="size-4.5" />
      </IconButton>
      <Menu>
        {COMMANDS.map((command) => (
          <CommandItem
            key={command}
            id={command}
            label={t(`keys.${command}`)}
            keys={bindings.keysOf(command)[0] ?? ""}
            onRun={() => run(command)}
          />
        ))}
        <MenuChoice
          label={t("preferences.language")}
          items={LOCALES.map((id) => ({ id, label: ownName(id), lang: id }))}
          selectedKey={locale}
          onChange={(chosen) => startTransition(() => keepLocale(chosen))}
        />
        <MenuChoice
          label={t("preferences.theme.label")}
          items={LOOKS.theme.map((id) => ({ id, label: t(`preferences.theme.${id}`) }))}
          selectedKey={theme}
          onChange={onTheme}
        />
      </Menu>
    </MenuTrigger>
  );
}

/** What a language calls itself, with a capital as the first word of an entry. */
function ownName(locale: Locale): string {
  const name = new Intl.DisplayNames(locale, { type: "language" }).of(locale) ?? locale;
  return name.slice(0, 1).toLocaleUpperCase(locale) + name.slice(1);
}
