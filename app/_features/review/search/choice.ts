import type { Occurrence, WantedReplacement } from "./search-requests.ts";

/** Which occurrences are ticked: all but the exceptions, or none but these. */
export interface Choice {
  readonly isAll: boolean;
  readonly exceptions: ReadonlyMap<string, Place>;
}

type Place = Pick<Occurrence, "segment" | "revision" | "start" | "end">;

export const ALL_CHOSEN: Choice = { isAll: true, exceptions: new Map() };
export const NONE_CHOSEN: Choice = { isAll: false, exceptions: new Map() };

/** Names an occurrence in a text that stays as it is. */
export function keyOf({ segment, revision, start, end }: Place): string {
  return `${segment}@${revision}:${start}-${end}`;
}

/** Tells whether an occurrence is ticked. */
export function isChosen({ isAll, exceptions }: Choice, occurrence: Place): boolean {
  return isAll !== exceptions.has(keyOf(occurrence));
}

/** The choice with one occurrence ticked, or no longer. */
export function toggled(choice: Choice, { segment, revision, start, end }: Place): Choice {
  const exceptions = new Map(choice.exceptions);
  const place = { segment, revision, start, end };
  if (!exceptions.delete(keyOf(place))) exceptions.set(keyOf(place), place);
  return { ...choice, exceptions };
}

/** How many of `total` occurrences are ticked. */
export function chosenCount({ isAll, exceptions }: Choice, total: number): number {
  return isAll ? Math.max(0, total - exceptions.size) : exceptions.size;
}

/** The choice as the server takes it. */
export function askedFor({ isAll, exceptions }: Choice): WantedReplacement["choice"] {
  return { kind: isAll ? "all-but" : "these", places: [...exceptions.values()] };
}
