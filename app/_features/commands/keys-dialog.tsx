"use client";

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { KEY_GROUPS } from "#app/_keys/commands.ts";
import { Keys } from "#app/_keys/keys.tsx";
import { useKeys } from "#app/_keys/keys-context.ts";
import { useKeyNames } from "#app/_keys/use-key-names.ts";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { matches } from "#app/_ui/folded.ts";
import { PrintButton } from "#app/_ui/print-button.tsx";
import { SearchField } from "#app/_ui/search-field.tsx";
import { type KeyLine, useKeyLines } from "./key-lines.ts";

/** All keys by what they are about, those that an editor has changed among them; they can be searched and printed. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { run } = useKeys();
  const shown = useKeyNames();
  const [query, setQuery] = useState("");
  const lines = useKeyLines().filter(({ words, place, keys }) =>
    matches(query, [words, place, ...keys.map(shown)].join(" ")),
  );
  return (
    <Dialog
      title={t("keys.help")}
      isOpen
      onOpenChange={onClose}
      isFull
      footer={
        <>
          <Button
            onPress={() => {
              onClose();
              run("settings-keys");
            }}
          >
            {t("keysHelp.change")}
          </Button>
          <PrintButton label={t("app.print")} />
          <Button variant="primary" onPress={onClose}>
            {t("app.close")}
          </Button>
        </>
      }
    >
      <div className="print:hidden">
        <SearchField
          label={t("keysHelp.search")}
          clearLabel={t("keysHelp.clear")}
          value={query}
          onChange={setQuery}
        />
      </div>
      <div className="gap-x-8 sm:columns-2 lg:columns-3">
        {KEY_GROUPS.map((group) => (
          <Group
            key={group}
            title={t(`keyGroups.${group}`)}
            lines={lines.filter((line) => line.group === group)}
          />
        ))}
      </div>
      <p role="status" className="text-sm text-ink-muted empty:hidden">
        {lines.length === 0 ? t("keysHelp.none") : ""}
      </p>
    </Dialog>
  );
}

interface GroupProps {
  readonly title: string;
  readonly lines: readonly KeyLine[];
}

function Group({ title, lines }: GroupProps) {
  if (lines.length === 0) return null;
  return (
    <section className="mb-5">
      <h3 className="pb-1 text-sm font-semibold">{title}</h3>
      <dl className="text-sm">
        {lines.map((line) => (
          <div
            key={line.id}
            className="flex break-inside-avoid items-baseline justify-between gap-3 border-t border-line py-1"
          >
            <dt className="min-w-0">
              {line.words}
              {line.place && <span className="block text-xs text-ink-muted">{line.place}</span>}
            </dt>
            <dd className="flex shrink-0 flex-wrap justify-end gap-1">
              {line.keys.map((keys) => (
                <Keys key={keys} keys={keys} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
