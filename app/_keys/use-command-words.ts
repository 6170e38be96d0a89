"use client";

import { useTranslation } from "react-i18next";
import { hasWords } from "#lib/i18n.ts";
import type { CommandSpec } from "./commands.ts";

/** Returns a function that says what a command does. */
export function useCommandWords(): (command: CommandSpec) => string {
  const { i18n } = useTranslation();
  return ({ id, label = id, number }) => {
    const key = `keys.${label}`;
    return hasWords(i18n, key) ? i18n.t(key, { number }) : id;
  };
}
