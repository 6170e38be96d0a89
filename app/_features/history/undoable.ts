import type { TimelineEntry } from "./requests.ts";

/** The changes among `entries` that can be taken back together: those in effect that are not themselves a step back, nor the import. */
export function undoable(
  entries: readonly Pick<TimelineEntry, "sequence" | "kind" | "undone">[],
): number[] {
  return entries
    .filter(
      ({ kind, undone }) => !undone && kind !== "import" && kind !== "undo" && kind !== "redo",
    )
    .map(({ sequence }) => sequence);
}
