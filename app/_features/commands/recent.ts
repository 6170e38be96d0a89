import { browserStore } from "#app/_ui/browser-store.ts";

const STORED = "hexapla.recent-commands";

// As many as one takes in at a glance.
const MOST_RECENT = 5;

/** The ids of what was chosen from the palette last, the latest first. */
export function recentChoices(): readonly string[] {
  const kept = browserStore.read(STORED);
  const ids = Array.isArray(kept) ? kept : [];
  return ids.filter((id): id is string => typeof id === "string").slice(0, MOST_RECENT);
}

/** Remembers what was chosen from the palette. */
export function rememberChoice(id: string): void {
  const others = recentChoices().filter((other) => other !== id);
  browserStore.write(STORED, [id, ...others].slice(0, MOST_RECENT));
}
