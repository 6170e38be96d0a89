"use client";

import { Header, ListBox, ListBoxItem, ListBoxSection } from "react-aria-components/ListBox";
import { useTranslation } from "react-i18next";
import { Keys } from "#app/_keys/keys.tsx";
import { OPTION } from "#app/_ui/option-list.tsx";
import type { Entry, Section } from "./entries.ts";

interface Props {
  readonly sections: readonly Section[];
  /** Whether the sections are those to be listed, and not still to come. */
  readonly isReady: boolean;
  readonly onChosen: (entry: Entry) => void;
}

/** The lines of the palette under their headings. Keys of sections and of lines must differ: `edit` is a group and a command. */
export function PaletteList({ sections, isReady, onChosen }: Props) {
  const { t } = useTranslation();
  return (
    <ListBox
      aria-label={t("keys.palette")}
      className="min-h-0 flex-1 overflow-auto p-1.5 outline-none"
      renderEmptyState={() =>
        isReady && (
          <p className="px-3 py-6 text-center text-sm text-ink-muted">{t("keysHelp.none")}</p>
        )
      }
    >
      {sections.map(({ id, entries }) => (
        <ListBoxSection key={id} id={`section-${id}`}>
          <Header className="px-2.5 pt-2 pb-1 text-xs font-medium text-ink-muted">
            {t(`keyGroups.${id}`)}
          </Header>
          {entries.map((entry) => (
            <ListBoxItem
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
            </ListBoxItem>
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}
