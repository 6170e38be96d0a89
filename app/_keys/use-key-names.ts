"use client";

import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { shownKeys } from "./shown-keys.ts";

const NAMED = [
  ...["Ctrl", "Alt", "Shift", "Enter", "Escape", "Space", "Tab", "Backspace"],
  ...["Delete", "Insert", "Home", "End", "PageUp", "PageDown"],
] as const;

/** Returns a function that tells keys as they stand on the keyboards of the interface's language, or on those of a Mac. */
export function useKeyNames(): (written: string) => string {
  const { t } = useTranslation();
  const isMac = useIsMac();
  const nameOf = (key: string) => {
    const named = NAMED.find((name) => name === key);
    return named ? t(`keyboard.${named}`) : key;
  };
  return (written) => shownKeys(written, isMac, nameOf);
}

/** Whether the keyboard is a Mac's. The server does not know whose keyboard it is; it is told in the browser. */
export function useIsMac(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => /mac|iphone|ipad/i.test(navigator.platform),
    () => false,
  );
}
