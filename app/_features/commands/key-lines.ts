"use client";

import { useTranslation } from "react-i18next";
import type { CommandSpec, KeyGroup } from "#app/_keys/commands.ts";
import { useKeys } from "#app/_keys/keys-context.ts";
import { placeName } from "#app/_keys/place-name.ts";
import { useCommandWords } from "#app/_keys/use-command-words.ts";
import { foldedFamilies } from "./families.ts";

/** What keys do, as the help tells it. */
export interface KeyLine {
  readonly id: string;
  readonly group: KeyGroup;
  readonly words: string;
  /** Where they work; empty where that is everywhere. */
  readonly place: string;
  readonly keys: readonly string[];
}

/** All commands that have keys; nine that differ by a digit alone are one line. */
export function useKeyLines(): readonly KeyLine[] {
  const { i18n } = useTranslation();
  const { commands, bindings } = useKeys();
  const wordsOf = useCommandWords();
  const lineOf = (command: CommandSpec, keys: readonly string[]): KeyLine => ({
    id: command.id,
    group: command.group,
    words: wordsOf(command),
    place: placeName(i18n, command.place),
    keys,
  });
  return foldedFamilies(commands, bindings)
    .map(({ command, keys }) => lineOf(command, keys))
    .filter(({ keys }) => keys.length > 0);
}
