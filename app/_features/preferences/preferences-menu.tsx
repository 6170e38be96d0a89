"use client";

import { Languages } from "lucide-react";
import { useTransition } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "#app/_ui/icon-button.tsx";
import { Menu, MenuChoice, MenuTrigger } from "#app/_ui/menu.tsx";
import { LOCALES, type Locale } from "#lib/i18n.ts";
import { keepLocale, keepTheme } from "./actions.ts";
import { THEMES, type Theme } from "./theme.ts";

interface Props {
  readonly locale: Locale;
  readonly theme: Theme;
}

/** The menu in which language and theme of the interface are chosen. */
export function PreferencesMenu({ locale, theme }: Props) {
  const { t } = useTranslation();
  const [, startTransition] = useTransition();
  return (
    <MenuTrigger>
      <IconButton label={t("preferences.label")}>
        <Languages aria-hidden className="size-4.5" />
      </IconButton>
      <Menu>
        <MenuChoice
          label={t("preferences.language")}
          items={LOCALES.map((id) => ({ id, label: ownName(id), lang: id }))}
          selectedKey={locale}
          onChange={(chosen) => startTransition(() => keepLocale(chosen))}
        />
        <MenuChoice
          label={t("preferences.theme")}
          items={THEMES.map((id) => ({ id, label: t(`preferences.themes.${id}`) }))}
          selectedKey={theme}
          onChange={(chosen) => startTransition(() => keepTheme(chosen))}
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
