"use client";

import { useTranslation } from "react-i18next";
import type { KeyGroup } from "#app/_keys/commands.ts";
import { useKeys } from "#app/_keys/keys-context.ts";
import { placeName } from "#app/_keys/place-name.ts";
import { useCommandWords } from "#app/_keys/use-command-words.ts";

/** What keys do, as the help tells it. */
export interface KeyLine {
  readonly id: string;
  readonly group: KeyGroup;
  readonly words: string;
  /** Where they work; empty where that is everywhere. */
  readonly place: string;
  readonly keys: readonly string[];
}

/** All commands that have keys. */
export function useKeyLines(): readonly KeyLine[] {
  const { i18n } = useTranslation();
  const { commands, bindings } = useKeys();
  const wordsOf = useCommandWords();
  return commands
    .map((command) => ({
      id: command.id,
      group: command.group,
      words: wordsOf(command),
      place: placeName(i18n, command.place),
      keys: bindings.keysOf(command.id),
    }))
    .filter(({ keys }) => keys.length > 0);
}
