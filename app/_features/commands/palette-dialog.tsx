"use client";

import { useDeferredValue, useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Dialog as AriaDialog, Modal, ModalOverlay } from "react-aria-components/Modal";
import { Input, Label, SearchField } from "react-aria-components/SearchField";
import { useTranslation } from "react-i18next";
import { type Entry, sectionsOf } from "./entries.ts";
import { PaletteList } from "./palette-list.tsx";
import { rememberChoice } from "./recent.ts";
import { useEntries } from "./use-entries.ts";

interface Props {
  readonly onClose: () => void;
  /** Called with what is to be done once the window is gone. */
  readonly onChosen: (run: () => void) => void;
}

/** A field over the list of what can be done now: typing finds, the arrows choose, Enter does it. */
export function PaletteDialog({ onClose, onChosen }: Props) {
  const { t } = useTranslation();
  const [query, setQuery] = useState("");
  const { entries, recent } = useEntries(query);
  // The field is there at once; the hundred lines below it come a frame later.
  const isReady = useDeferredValue(true, false);
  const choose = (entry: Entry) => {
    rememberChoice(entry.id);
    onChosen(entry.run);
  };
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={onClose}
      className="fixed inset-0 z-20 flex items-start justify-center bg-scrim p-4 pt-[10dvh]"
    >
      <Modal className="flex max-h-[75dvh] w-full max-w-xl flex-col overflow-hidden rounded-xl border border-line bg-surface-raised shadow-overlay">
        <AriaDialog aria-label={t("keys.palette")} className="flex min-h-0 flex-col outline-none">
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <SearchField autoFocus>
              <Label className="sr-only">{t("palette.search")}</Label>
              <Input
                role="combobox"
                aria-expanded="true"
                aria-haspopup="listbox"
                placeholder={t("palette.search")}
                dir="auto"
                className="w-full border-b border-line bg-transparent px-4 py-3.5 text-base outline-none placeholder:text-ink-muted [&::-webkit-search-cancel-button]:hidden"
              />
            </SearchField>
            <PaletteList
              sections={isReady ? sectionsOf(query, entries, recent) : []}
              isReady={isReady}
              onChosen={choose}
            />
          </Autocomplete>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
