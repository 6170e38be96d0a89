"use client";

import { Header, Menu, MenuItem, MenuSection } from "react-aria-components/Menu";
import { useTranslation } from "react-i18next";
import { Keys } from "#app/_keys/keys.tsx";
import { OPTION } from "#app/_ui/option-list.tsx";
import type { Entry, Section } from "./entries.ts";

interface Props {
  readonly sections: readonly Section[];
  readonly onChosen: (entry: Entry) => void;
}

/** The lines of the palette under their headings. */
export function PaletteList({ sections, onChosen }: Props) {
  const { t } = useTranslation();
  return (
    <Menu
      aria-label={t("keys.palette")}
      className="min-h-0 flex-1 overflow-auto p-1.5 outline-none"
      renderEmptyState={() => (
        <p className="px-3 py-6 text-center text-sm text-ink-muted">{t("keysHelp.none")}</p>
      )}
    >
      {sections.map(({ id, entries }) => (
        <MenuSection key={id} id={id}>
          <Header className="px-2.5 pt-2 pb-1 text-xs font-medium text-ink-muted">
            {t(`keyGroups.${id}`)}
          </Header>
          {entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.words}
              className={OPTION}
              onAction={() => onChosen(entry)}
            >
              <bdi lang={entry.lang} className="min-w-0 flex-1">
                {entry.words}
              </bdi>
              <Keys keys={entry.keys} />
            </MenuItem>
          ))}
        </MenuSection>
      ))}
    </Menu>
  );
}
