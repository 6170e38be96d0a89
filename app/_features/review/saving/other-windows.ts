/** What one window tells the others of a document: in which segments something is typed there that is not saved. */
export interface WindowWord {
  /** Which window it is, by an id of its own. */
  readonly window: string;
  readonly segments: readonly number[];
  /** Whether it has just been opened, and wants to hear from the others. */
  readonly asks: boolean;
}

/** What the other windows have told, by their ids. */
export type OtherWindows = ReadonlyMap<string, readonly number[]>;

/** Reads what came from another window; null for what is no such word. */
export function wordIn(data: unknown): WindowWord | null {
  if (data === null || typeof data !== "object") return null;
  if (!("window" in data && "segments" in data && "asks" in data)) return null;
  const { window, segments, asks } = data;
  if (typeof window !== "string" || typeof asks !== "boolean") return null;
  if (!Array.isArray(segments) || !segments.every(Number.isInteger)) return null;
  return { window, segments, asks };
}

/** What is known once a window has told something; the same as before where that is nothing new. */
export function afterWord(known: OtherWindows, { window, segments }: WindowWord): OtherWindows {
  const before = known.get(window) ?? [];
  if (before.join() === segments.join()) return known;
  const others = [...known].filter(([id]) => id !== window);
  return new Map(segments.length > 0 ? [...others, [window, segments]] : others);
}

/** The segments in which something is typed in any other window. */
export function segmentsElsewhere(known: OtherWindows): ReadonlySet<number> {
  return new Set([...known.values()].flat());
}
