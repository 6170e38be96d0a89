"use client";

import { useTranslation } from "react-i18next";
import { hasWords } from "#lib/i18n.ts";
import type { LookPart } from "./look.ts";

/** Returns a function that says what a choice is. */
export function useChoiceWords(): (part: LookPart, choice: string) => string {
  const { i18n } = useTranslation();
  return (part, choice) => {
    const key = `preferences.${part}.${choice}`;
    return hasWords(i18n, key) ? i18n.t(key) : choice;
  };
}
