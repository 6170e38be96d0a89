import { useEffect, useRef } from "react";
import type { History } from "./history-context.tsx";
import { commandFor } from "./keys.ts";
import { nextDiffering } from "./next-differing.ts";

/** The keys that work wherever nothing is typed and no window waits for an answer. */
export function useScreenKeys(history: History, isAsking: boolean): void {
  const latest = useRef(history);
  latest.current = history;
  useEffect(() => {
    if (isAsking) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const command = event.defaultPrevented || isTyped(event) ? null : commandFor(event);
      if (!command) return;
      event.preventDefault();
      if (command === "help") latest.current.ask({ kind: "keys" });
      else goToDifference(latest.current, command === "next-difference" ? 1 : -1);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [isAsking]);
}

/** Leads the reader to the next row that differs, or the one before. */
export function goToDifference({ shown, row, goToRow }: History, by: 1 | -1): void {
  const next = nextDiffering(shown?.comparison.differing ?? [], row, by);
  if (next !== undefined) goToRow(next);
}

/** What is typed is for the field it is typed in; a menu finds its items by letters. */
function isTyped({ target }: KeyboardEvent): boolean {
  return (
    target instanceof Element &&
    target.closest("input:not([type=checkbox]), textarea, [role=listbox], [role=menu]") !== null
  );
}
