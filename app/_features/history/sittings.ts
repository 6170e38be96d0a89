// Somebody who comes back after half an hour has begun anew: a coffee is shorter, a meeting longer.
const PAUSE_MS = 30 * 60 * 1000;

interface Dated {
  readonly author: string;
  readonly at: string;
}

/** What one person did without a long pause. */
export interface Sitting<Entry> {
  readonly author: string;
  /** Newest first; never empty. */
  readonly entries: readonly [Entry, ...Entry[]];
}

/**
 * Groups `entries` (newest first) by person and sitting: a pause of more than 30 minutes, or another person, begins a new one. The order
 * is kept, and every entry is in one sitting.
 */
export function groupSittings<Entry extends Dated>(entries: readonly Entry[]): Sitting<Entry>[] {
  const sittings: { author: string; entries: [Entry, ...Entry[]] }[] = [];
  for (const entry of entries) {
    const last = sittings.at(-1);
    if (last && isOfSitting(entry, last.entries.at(-1) ?? last.entries[0]))
      last.entries.push(entry);
    else sittings.push({ author: entry.author, entries: [entry] });
  }
  return sittings;
}

function isOfSitting(entry: Dated, next: Dated): boolean {
  if (entry.author !== next.author) return false;
  return new Date(next.at).getTime() - new Date(entry.at).getTime() <= PAUSE_MS;
}
