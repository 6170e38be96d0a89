import { useCommand, usePlace } from "#app/_keys/keys-context.ts";
import { HISTORY } from "./commands.ts";
import type { History } from "./history-context.tsx";
import { nextDiffering } from "./next-differing.ts";

/** The keys that work wherever nothing is typed and no window waits for an answer. */
export function useScreenKeys(history: History, isAsking: boolean): void {
  usePlace(HISTORY);
  useCommand("next-difference", isAsking ? null : () => goToDifference(history, 1));
  useCommand("previous-difference", isAsking ? null : () => goToDifference(history, -1));
}

/** Leads the reader to the next row that differs, or the one before. */
export function goToDifference({ shown, row, goToRow }: History, by: 1 | -1): void {
  const next = nextDiffering(shown?.comparison.differing ?? [], row, by);
  if (next !== undefined) goToRow(next);
}
