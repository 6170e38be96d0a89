"use client";

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { KEY_GROUPS } from "#app/_keys/commands.ts";
import { useKeys } from "#app/_keys/keys-context.ts";
import { placeName } from "#app/_keys/place-name.ts";
import { useCommandWords } from "#app/_keys/use-command-words.ts";
import { useKeyNames } from "#app/_keys/use-key-names.ts";
import { matches } from "#app/_ui/folded.ts";
import { SearchField } from "#app/_ui/search-field.tsx";
import { CommandKeys } from "./command-keys.tsx";
import { KeyFiles } from "./key-files.tsx";

/** All commands with their keys, which can be changed. */
export function KeySettings() {
  const { t, i18n } = useTranslation();
  const { commands, bindings } = useKeys();
  const wordsOf = useCommandWords();
  const shown = useKeyNames();
  const [query, setQuery] = useState("");
  const found = commands.filter((command) => {
    const keys = bindings.keysOf(command.id).map(shown);
    const text = [wordsOf(command), placeName(i18n, command.place), ...keys].join(" ");
    return !command.isFixed && matches(query, text);
  });
  return (
    <div className="flex flex-col gap-4">
      <KeyFiles />
      <SearchField
        label={t("keysHelp.search")}
        clearLabel={t("keysHelp.clear")}
        value={query}
        onChange={setQuery}
      />
      {KEY_GROUPS.map((group) => {
        const listed = found.filter((command) => command.group === group);
        return (
          listed.length > 0 && (
            <section key={group}>
              <h3 className="pb-1 text-sm font-semibold">{t(`keyGroups.${group}`)}</h3>
              <ul>
                {listed.map((command) => (
                  <CommandKeys key={command.id} command={command} />
                ))}
              </ul>
            </section>
          )
        );
      })}
      <p role="status" className="text-sm text-ink-muted empty:hidden">
        {found.length === 0 ? t("keysHelp.none") : ""}
      </p>
    </div>
  );
}
